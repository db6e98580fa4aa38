/** A forecast as the command line gives it: the contract's value with its reasons in words. */
import type { SectionForecast, StudentForecast } from '../../../shared/contract/forecast.ts';
import { learnerWords } from '../../../shared/words/learners.ts';
import { abstentionShort, wordsOfReason } from '../../../shared/words/reasons.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { percent, percentRange } from './say-number.ts';
import { columns, lines } from './words.ts';

function withWords(student: StudentForecast, lang: Language) {
  const reasons = student.reasons.map((reason) => ({
    ...reason,
    text: say(wordsOfReason(reason), lang, { count: reason.count }),
  }));
  return { ...student, reasons };
}

/** The JSON of a forecast: `reasons[].text` beside each reason's own parts. */
export function forecastJson(forecast: SectionForecast, lang: Language) {
  return { ...forecast, students: forecast.students.map((student) => withWords(student, lang)) };
}

function row(student: StudentForecast, lang: Language): string[] {
  const { abstained, name, known, mean, interval80, passProbability } = student;
  const head = [name, percent(known)];
  if (abstained !== false) return [...head, say(abstentionShort[abstained], lang), '', '', ''];
  const [first] = withWords(student, lang).reasons;
  return [
    ...head,
    percentRange(interval80),
    percent(mean),
    percent(passProbability),
    first?.text ?? '',
  ];
}

function targetWords({ kind, title }: SectionForecast['target'], lang: Language): string {
  if (kind === 'final') return say(lines.termGrade, lang);
  return title || say(lines.whatComesNext, lang);
}

function headline({ section, target, asOf, learner, n }: SectionForecast, lang: Language): string {
  const nothing = target.kind === 'skill' ? lines.answersSoFar : lines.beforeAnyScore;
  const when = asOf?.title ?? say(nothing, lang);
  const who = say(learnerWords(learner), lang);
  const params = {
    section: section.name,
    target: targetWords(target, lang),
    asOf: when,
    learner: who,
    n,
  };
  return say(lines.targetLine, lang, params);
}

/** A line about the class, then a line a student, in the gradebook's order: no ranks. */
export function forecastText(forecast: SectionForecast, lang: Language): string {
  const titles = [
    { title: say(columns.student, lang) },
    { title: say(columns.known, lang), isNumber: true },
    { title: say(columns.likely, lang), isNumber: true },
    { title: say(columns.middle, lang), isNumber: true },
    { title: say(columns.pass, lang), isNumber: true },
    { title: say(columns.reasons, lang) },
  ];
  const rows = forecast.students.map((student) => row(student, lang));
  return `${headline(forecast, lang)}\n\n${alignTable(titles, rows)}`;
}
