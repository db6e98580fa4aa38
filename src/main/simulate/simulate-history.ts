/** What students took before: the finished sections here, and what they brought from other schools. */
import type { Random } from '../../shared/random.ts';
import { logistic } from '../../shared/logistic.ts';
import { standingIn } from './simulate-section.ts';
import type { CourseRecord, SimulatedSection, SimulatedStudent } from './simulated-school.ts';

/** Courses taken elsewhere, per subject, in their usual order. */
const EARLIER: Readonly<Record<string, readonly string[]>> = {
  mathematics: ['Arithmetic', 'Pre-algebra', 'Introductory geometry'],
  science: ['General science', 'Earth and space', 'Introductory chemistry'],
  humanities: ['Civics', 'Geography', 'Reading workshop'],
  chinese: ['语文 七年级', '语文 八年级'],
  arts: ['Drawing', 'Music', 'Theatre'],
};
const CREDITS = [0.5, 1, 1, 1.5] as const;
const BEFORE = 'before';

function isFinished(section: SimulatedSection): boolean {
  return section.cells.every((row) => row.every((cell) => cell.status !== 'unmarked'));
}

/** Mean share of what was handed in; null without any mark. */
function meanShare(section: SimulatedSection, row: number): number | null {
  const shares = section.assessments.flatMap((plan, t) => {
    const points = section.cells[row]?.[t]?.points;
    return points == null || plan.oddity !== null ? [] : [points / plan.maxPoints];
  });
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function recordsHere(section: SimulatedSection): CourseRecord[] {
  if (!isFinished(section)) return [];
  return section.students.flatMap((student, row) => {
    const share = meanShare(section, row);
    if (share === null) return [];
    const { course, term } = section;
    return [
      { student: student.id, course, term: term.name, grade: Math.round(share * 100), credits: 1 },
    ];
  });
}

function gradeBefore(random: Random, student: SimulatedStudent, subject: string): number {
  return Math.round(100 * logistic(1 + 0.7 * standingIn(student, subject) + random.normal(0, 0.4)));
}

function recordsBefore(random: Random, student: SimulatedStudent): CourseRecord[] {
  return Object.entries(EARLIER).flatMap(([subject, courses]) =>
    courses.slice(0, random.whole([0, courses.length])).map((course) => ({
      student: student.id,
      course,
      term: BEFORE,
      grade: gradeBefore(random, student, subject),
      credits: random.pick(CREDITS),
    })),
  );
}

/** In time order per student: elsewhere first, then the sections' own order. */
export function simulateHistory(
  sections: readonly SimulatedSection[],
  random: Random,
): CourseRecord[] {
  const people = new Map(
    sections.flatMap(({ students }) => students.map((s) => [s.id, s] as const)),
  );
  const before = [...people.values()].flatMap((student) =>
    recordsBefore(random.stream(student.id), student),
  );
  return [...before, ...sections.flatMap(recordsHere)];
}
