/** What goes beside gradebooks: answers to single questions, courses taken before, teaching methods used. */
import { type CsvCell, csvText } from './csv-text.ts';
import type { SimulatedResponse, SimulatedSchool } from './simulated-school.ts';

/** Null without rows: a header alone is no table. */
function tableText(header: readonly string[], rows: readonly (readonly CsvCell[])[]) {
  return rows.length === 0 ? null : csvText([header, ...rows]);
}

/** Questions are answered one after another, from nine in the morning. */
function answeredAt({ answeredAt: day, seconds }: SimulatedResponse, place: number): string {
  const start = Date.parse(`${day}T09:00:00Z`) + place * 60_000 + seconds * 1000;
  return new Date(start).toISOString().replace('.000', '');
}

export function writeResponses(school: SimulatedSchool): string | null {
  const rows = school.sections.flatMap(({ responses }) =>
    responses.map((response) => {
      const place = Number(response.item.slice(response.item.lastIndexOf(' ') + 1));
      const { student, item, skill, correct, attempt } = response;
      return [student, item, skill, correct, answeredAt(response, place), attempt];
    }),
  );
  return tableText(['Student ID', 'Item', 'Skill', 'Correct', 'Time', 'Attempt'], rows);
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

export function writeMethodLog(school: SimulatedSchool): string | null {
  const rows = school.sections.flatMap(({ name, methods }) =>
    methods.map(({ usedOn, method, minutes, group }) => [name, usedOn, method, minutes, group]),
  );
  return tableText(['Section', 'Date', 'Method', 'Minutes', 'Group'], rows);
}
