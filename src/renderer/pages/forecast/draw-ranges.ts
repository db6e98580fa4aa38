/** Turns a section's forecast into the rows of the class range chart, with all their words. */
import type { SectionForecast, StudentForecast } from '../../../shared/contract/forecast.ts';
import type { Bilingual, Language, Params } from '../../../shared/words/say.ts';
import { forecastWords as words } from '../../i18n/forecast.ts';
import { whatIfWords } from '../../i18n/what-if.ts';
import { toPoints, writeRange } from '../../i18n/numbers.ts';
import { nameTarget } from '../../../shared/words/targets.ts';
import { abstentionShort, needOf } from '../../../shared/words/reasons.ts';
import { NEED_TONES } from './need-tones.ts';
import type { RangeGroup, RangeRow, RangeScale } from '../../parts/range-chart.ts';
import { fitScale } from '../../parts/range-chart.ts';
import { orderByNeed } from './forecast.svelte.ts';

export type Speaker = {
  say: (text: Bilingual, params?: Params) => string;
  nameOf: (student: { id: number; name: string }) => string;
  language: Language;
};

/** Groups stay as they were before a what-if, so that no row jumps while a slider moves. */
export function drawGroups(
  before: SectionForecast,
  after: SectionForecast | null,
  speaker: Speaker,
): RangeGroup[] {
  const changed = new Map(after?.students.map((student) => [student.id, student]));
  const ordered = orderByNeed(before.students);
  return [...Map.groupBy(ordered, (student) => needOf(student))].map(([heading, students]) => {
    const [{ need }] = students;
    return {
      key: heading.en,
      tone: NEED_TONES[need],
      heading: speaker.say(heading),
      rows: students.map((student) => drawRow(student, changed.get(student.id) ?? null, speaker)),
    };
  });
}

function drawRow(
  before: StudentForecast,
  after: StudentForecast | null,
  speaker: Speaker,
): RangeRow {
  const now = after ?? before;
  const moved = after !== null && hasMoved(before, after);
  return {
    id: now.id,
    name: speaker.nameOf(now),
    middle: now.mean,
    inner: now.interval50,
    outer: now.interval80,
    known: now.known,
    words: now.interval80 ? writeRange(now.interval80) : wordsOfAbstention(now, speaker),
    sentence: sayRow(now, speaker),
    before: moved ? before.interval80 : null,
    change: moved ? sayMove(before.mean, after.mean, speaker) : null,
  };
}

function hasMoved(before: StudentForecast, after: StudentForecast): boolean {
  const shift = (after.mean ?? 0) - (before.mean ?? 0);
  return Math.abs(shift) >= 0.005 || (before.interval80 === null) !== (after.interval80 === null);
}

function sayMove(before: number | null, after: number | null, { say }: Speaker): string {
  if (before === null || after === null) return '';
  const n = toPoints(after) - toPoints(before);
  if (n === 0) return '';
  return say(n > 0 ? whatIfWords.up : whatIfWords.down, { n: Math.abs(n) });
}

function wordsOfAbstention(student: StudentForecast, { say }: Speaker): string {
  return student.abstained ? say(abstentionShort[student.abstained]) : say(words.none);
}

function sayRow(student: StudentForecast, speaker: Speaker): string {
  const { say, nameOf } = speaker;
  const name = nameOf(student);
  if (!student.interval80) {
    return say(words.rowUnknown, { name, why: wordsOfAbstention(student, speaker) });
  }
  const [from, to] = student.interval80.map(toPoints);
  const likely = say(words.rowLikely, { name, from: from ?? 0, to: to ?? 0 });
  const row =
    student.known === null
      ? likely
      : say(words.rowKnown, { row: likely, known: toPoints(student.known), n: student.knownCount });
  return say(words.rowNeed, { row, need: say(needOf(student)) });
}

/** One scale for before and after: a moving axis would hide what moved. */
export function scaleOf(forecast: SectionForecast): RangeScale {
  const ends = forecast.students.flatMap((student) => [
    ...(student.interval80 ?? []),
    ...(student.known === null ? [] : [student.known]),
  ]);
  return fitScale([...ends, forecast.passLine]);
}

/** How wide the 80 % ranges are for the middle half of the class, in points of 100. */
export function usualWidths(forecast: SectionForecast): { low: number; high: number } | null {
  const widths = forecast.students
    .flatMap(({ interval80 }) => (interval80 ? [toPoints(interval80[1] - interval80[0])] : []))
    .toSorted((a, b) => a - b);
  const at = (share: number) => widths[Math.floor(share * (widths.length - 1))];
  const [low, high] = [at(0.25), at(0.75)];
  return low === undefined || high === undefined ? null : { low, high };
}

/** The page's title: what the class needs, in one sentence. */
export function titleOf(forecast: SectionForecast, { say, language }: Speaker): string {
  const { students, target } = forecast;
  const n = students.filter((student) => student.need === 'support').length;
  const params = { n, total: students.length, target: nameTarget(target.title, language) };
  const marked = students.filter(({ abstained }) => abstained === 'nothing-to-forecast');
  if (n === 0 && marked.length * 2 > students.length) {
    const below = marked.filter(({ known }) => known !== null && known < forecast.passLine).length;
    return say(words.titleMarked, { ...params, marked: marked.length, below });
  }
  const isNothing = students.every((student) => student.need === 'unknown');
  if (isNothing && target.kind === 'skill') return say(words.titleSkillUnknown, params);
  if (isNothing)
    return say(
      students.some(({ abstained }) => abstained === 'drift')
        ? words.titleDrift
        : words.titleUnknown,
    );
  if (target.kind === 'final') return say(n ? words.titleFinal : words.titleFinalNone, params);
  if (target.kind === 'skill') return say(n ? words.titleSkill : words.titleSkillNone, params);
  return say(n ? words.titleItem : words.titleItemNone, params);
}

/** What the chart and the table show, for ears. */
export function labelOf({ target }: SectionForecast, { say, language }: Speaker): string {
  if (target.kind === 'final') return say(words.chartLabelFinal);
  if (target.kind === 'skill')
    return say(words.chartLabelSkill, { skill: nameTarget(target.title, language) });
  return say(words.chartLabel, { target: nameTarget(target.title, language) });
}
