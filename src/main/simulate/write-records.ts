/** What goes beside gradebooks: answers to single questions, courses taken before, teaching methods used. */
import { csvText } from './csv-text.ts';
import type { SimulatedResponse, SimulatedSchool } from './simulated-school.ts';

/** Questions are answered one after another, from nine in the morning. */
function answeredAt({ answeredAt: day, seconds }: SimulatedResponse, place: number): string {
  const start = Date.parse(`${day}T09:00:00Z`) + place * 60_000 + seconds * 1000;
  return new Date(start).toISOString().replace('.000', '');
}

export function writeResponses(school: SimulatedSchool): string {
  const rows = school.sections.flatMap(({ responses }) =>
    responses.map((response) => {
      const place = Number(response.item.slice(response.item.lastIndexOf(' ') + 1));
      const { student, item, skill, correct, attempt } = response;
      return [student, item, skill, correct, answeredAt(response, place), attempt];
    }),
  );
  return csvText([['Student ID', 'Item', 'Skill', 'Correct', 'Time', 'Attempt'], ...rows]);
}

export function writeCourseHistory(school: SimulatedSchool): string {
  const rows = school.history.map(({ student, course, term, grade, credits }) => [
    student,
    course,
    term,
    grade,
    credits,
  ]);
  return csvText([['Student ID', 'Course', 'Term', 'Grade', 'Credits'], ...rows]);
}

export function writeMethodLog(school: SimulatedSchool): string {
  const rows = school.sections.flatMap(({ name, methods }) =>
    methods.map(({ usedOn, method, minutes, group }) => [name, usedOn, method, minutes, group]),
  );
  return csvText([['Section', 'Date', 'Method', 'Minutes', 'Group'], ...rows]);
}
