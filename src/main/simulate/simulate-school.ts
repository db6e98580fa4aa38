/** A school from a specification and a seed: people first, then who sits in which section, then their work. */
import { drawName } from './names.ts';
import { type Random, randomOf } from '../../shared/random.ts';
import { drawSectionSpec, drawStudentCount, type SectionSpec } from './section-spec.ts';
import { simulateHistory } from './simulate-history.ts';
import { simulateSection } from './simulate-section.ts';
import type { SimulatedSchool, SimulatedStudent } from './simulated-school.ts';

export type SchoolSpec = {
  sections: readonly { spec: SectionSpec; studentCount: number }[];
  /** Share of a section's students who have been in the school before, 0–1. */
  returning: number;
  /** Nobody new after that many. */
  studentLimit: number;
};

/** No school's own numbers look like this, so a sample never mixes with real students. */
const ID_PREFIX = 'QS';

function drawStudent(
  random: Random,
  number: number,
  { subjects, taken }: { subjects: readonly string[]; taken: Set<string> },
): SimulatedStudent {
  const ability = random.normal();
  return {
    id: `${ID_PREFIX}${10_000 + number}`,
    ...drawName(random, taken),
    login: `u${10_000 + number}`,
    ability,
    subjectAbility: Object.fromEntries(subjects.map((subject) => [subject, random.normal()])),
    diligence: 0.4 * ability + Math.sqrt(1 - 0.4 ** 2) * random.normal(),
  };
}

/** Sections that a student may still join: never one course twice, never two sections in a term beyond the third. */
type Seen = { courses: Set<string>; perTerm: Map<string, number> };

function mayJoin(seen: Seen, spec: SectionSpec): boolean {
  return !seen.courses.has(spec.course) && (seen.perTerm.get(spec.term.name) ?? 0) < 3;
}

function join(seen: Seen, spec: SectionSpec): void {
  seen.courses.add(spec.course);
  seen.perTerm.set(spec.term.name, (seen.perTerm.get(spec.term.name) ?? 0) + 1);
}

/** Who sits where, section by section in time order. */
function enrol(spec: SchoolSpec, random: Random, people: readonly SimulatedStudent[]) {
  const seen = new Map<SimulatedStudent, Seen>();
  let known = 0;
  const rosters = spec.sections.map(({ spec: section, studentCount }) => {
    const free = random
      .shuffled(people.slice(0, known))
      .filter((person) =>
        mayJoin(seen.get(person) ?? { courses: new Set(), perTerm: new Map() }, section),
      );
    const newcomers = Math.min(
      people.length - known,
      Math.max(studentCount - free.length, Math.round(studentCount * (1 - spec.returning))),
    );
    const roster = [...people.slice(known, known + newcomers), ...free].slice(0, studentCount);
    known += newcomers;
    for (const person of roster) {
      const before = seen.get(person) ?? {
        courses: new Set<string>(),
        perTerm: new Map<string, number>(),
      };
      join(before, section);
      seen.set(person, before);
    }
    return random.shuffled(roster);
  });
  return { rosters, students: people.slice(0, known) };
}

/** @param seed the same seed gives the same school, to the last mark */
export function simulateSchool(spec: SchoolSpec, seed: number): SimulatedSchool {
  const random = randomOf(seed, 'school');
  const subjects = [...new Set(spec.sections.map(({ spec: section }) => section.subject))];
  const given = { subjects, taken: new Set<string>() };
  const people = Array.from({ length: spec.studentLimit }, (_, i) =>
    drawStudent(random.stream(`student ${i}`), i, given),
  );
  const { rosters, students } = enrol(spec, random.stream('enrolment'), people);
  const sections = spec.sections.map(({ spec: section }, i) =>
    simulateSection(section, rosters[i] ?? [], random.stream(`section ${i}`)),
  );
  return { seed, students, sections, history: simulateHistory(sections, random.stream('history')) };
}

/** Sections unlike each other, for learning from: every knob over more than its real range. */
export function variedSchoolSpec(sectionCount: number, seed: number): SchoolSpec {
  const random = randomOf(seed, 'variety');
  const sections = Array.from({ length: sectionCount }, (_, i) => {
    const own = random.stream(`section ${i}`);
    return { spec: drawSectionSpec(own, `Section ${i + 1}`), studentCount: drawStudentCount(own) };
  });
  const studentLimit = sections.reduce((sum, { studentCount }) => sum + studentCount, 0);
  return { sections, returning: 0.2, studentLimit };
}
