/** What goes beside gradebooks: answers to single questions, courses taken before, teaching methods used. */
import { type Language, say } from '../../shared/words/say.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { chooseAnswers, keyOf, labelOf, sampleItems } from './sample-items.ts';
import { SAMPLE_SKILLS } from './sample-skills.ts';
import { WHOLE_CLASS } from './teaching-methods.ts';
import { isParted } from './teaching-story.ts';
import type { SimulatedResponse, SimulatedSchool, SimulatedSection } from './simulated-school.ts';

/** Null without rows: a header alone is no table. */
function tableText(header: readonly string[], rows: readonly (readonly CsvCell[])[]) {
  return rows.length === 0 ? null : csvText([header, ...rows]);
}

/** A skill of the map as it is called; others have no other name. */
function nameOfSkill(key: string, language: Language): string {
  const known = SAMPLE_SKILLS.find((skill) => skill.key === key);
  return known ? say(known.name, language) : key;
}

/** Questions are answered one after another, from nine in the morning. */
function answeredAt({ answeredAt: day, seconds }: SimulatedResponse, place: number): string {
  const start = Date.parse(`${day}T09:00:00Z`) + place * 60_000 + seconds * 1000;
  return new Date(start).toISOString().replace('.000', '');
}

export function writeResponses(school: SimulatedSchool, language: Language): string | null {
  const choose = chooseAnswers(school);
  const rows = school.sections.flatMap(({ responses }) =>
    responses.map((response) => {
      const place = Number(response.item.slice(response.item.lastIndexOf(' ') + 1));
      const { student, item, skill, attempt } = response;
      const { answer, correct } = choose(response);
      const name = nameOfSkill(skill, language);
      return [student, item, name, correct, answer, answeredAt(response, place), attempt];
    }),
  );
  const header = ['Student ID', 'Item', 'Skill', 'Correct', 'Answer', 'Time', 'Attempt'];
  return tableText(header, rows);
}

/** The skills that the school's items ask for, with what they build on. */
export function writeSkills(school: SimulatedSchool, language: Language): string | null {
  const asked = new Set(sampleItems(school).map(({ skill }) => skill));
  const rows = SAMPLE_SKILLS.filter(({ key }) => asked.has(key)).map(
    ({ name, needs, minutes, bank }) => [
      say(name, language),
      needs.flatMap((need) => (asked.has(need) ? [nameOfSkill(need, language)] : [])).join('; '),
      minutes,
      bank.join('; '),
    ],
  );
  return tableText(['Skill', 'Builds on', 'Minutes', 'Bank skills'], rows);
}

export function writeItems(school: SimulatedSchool, language: Language): string | null {
  const rows = sampleItems(school).map((item) => [
    item.id,
    item.set,
    nameOfSkill(item.skill, language),
    say(item.text, language),
    keyOf(item),
    ...item.options.flatMap(({ text, misconception }) => [
      say(text, language),
      misconception ? say(misconception, language) : '',
    ]),
  ]);
  const options = [0, 1, 2, 3].flatMap((at) => [labelOf(at), `${labelOf(at)} misconception`]);
  return tableText(['Item', 'Set', 'Skill', 'Question', 'Answer', ...options], rows);
}

export function writeCourseHistory(school: SimulatedSchool): string | null {
  const rows = school.history.map(({ student, course, term, grade, credits }) => [
    student,
    course,
    term,
    grade,
    credits,
  ]);
  return tableText(['Student ID', 'Course', 'Term', 'Grade', 'Credits'], rows);
}

/** The last day of a section that has marks: a term under way has no log of what is still to come. */
const lastMarked = ({ assessments, cells }: SimulatedSection): string =>
  assessments
    .filter((_, t) => cells.some((row) => row[t]?.status !== 'unmarked'))
    .reduce((last, { dueOn }) => (dueOn > last ? dueOn : last), '');

export function writeMethodLog(school: SimulatedSchool): string | null {
  const rows = school.sections.flatMap((section) => {
    const until = lastMarked(section);
    return section.methods
      .filter(({ usedOn }) => usedOn <= until)
      .map(({ usedOn, method, minutes, group }) => {
        const taught = isParted(section) ? group : WHOLE_CLASS;
        return [section.name, usedOn, method, minutes, taught];
      });
  });
  return tableText(['Section', 'Date', 'Method', 'Minutes', 'Group'], rows);
}
