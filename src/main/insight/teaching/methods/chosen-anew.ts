/**
 * Whom a method reached, time after time: a class, a group that stays, or students picked anew. Who picks students for
 * the day may see who is about to do well, in ways that no score shows, so such a method can't be told from the choice.
 */
import { isMainly } from './observe-section.ts';
import type { Outcome } from './observe-section.ts';

/** From so many of those who were there it counts as the class: some away, or a few taken out. */
const CLASS = 0.6;
/** A group that stays shares nearly all or nearly none of its students with every other part of the class. */
const STAYS = 0.2;
/** So many of a method's meetings with other parts, and of its scores. */
const MOSTLY = 0.5;

type Part = { period: string; students: ReadonlySet<number> };

/** Methods that mostly reached parts of a class which were made up anew each time. */
export function chosenAnew(outcomes: readonly Outcome[]): Set<string> {
  const sections = [...Map.groupBy(outcomes, ({ sectionId }) => sectionId).values()].map(readParts);
  const methods = new Set(sections.flatMap(({ parts }) => [...parts.keys()]));
  return new Set([...methods].filter((method) => isAnew(method, sections)));
}

type SectionParts = {
  /** Who has a score in each period. */
  present: ReadonlyMap<string, ReadonlySet<number>>;
  /** By method: the parts of the class that it reached. */
  parts: ReadonlyMap<string, readonly Part[]>;
  /** By method: scores after lessons with the class as a whole. */
  withClass: ReadonlyMap<string, number>;
};

function readParts(outcomes: readonly Outcome[]): SectionParts {
  const present = new Map<string, ReadonlySet<number>>();
  const parts = new Map<string, Part[]>();
  const withClass = new Map<string, number>();
  for (const [period, of] of Map.groupBy(outcomes, (outcome) => outcome.period)) {
    present.set(period, studentsOf(of));
    for (const method of new Set(of.flatMap(({ exposure }) => [...exposure.keys()]))) {
      const students = studentsOf(of.filter(({ exposure }) => isMainly(exposure, method)));
      if (students.size >= CLASS * of.length)
        withClass.set(method, (withClass.get(method) ?? 0) + students.size);
      else if (students.size > 0)
        parts.set(method, [...(parts.get(method) ?? []), { period, students }]);
    }
  }
  return { present, parts, withClass };
}

const studentsOf = (outcomes: readonly Outcome[]): Set<number> =>
  new Set(outcomes.map(({ studentId }) => studentId));

function isAnew(method: string, sections: readonly SectionParts[]): boolean {
  let [meetings, mixed, inParts, withClass] = [0, 0, 0, 0];
  for (const section of sections) {
    const own = section.parts.get(method) ?? [];
    inParts += own.reduce((sum, { students }) => sum + students.size, 0);
    withClass += section.withClass.get(method) ?? 0;
    for (const part of own)
      for (const other of [...section.parts.values()].flat())
        if (part.period !== other.period) {
          meetings += 1;
          mixed += Number(isMixed(part, other, section));
        }
  }
  return mixed > MOSTLY * meetings && inParts > MOSTLY * (inParts + withClass);
}

/** Neither the same students nor others, among those who were there both times. */
function isMixed(part: Part, other: Part, { present }: SectionParts): boolean {
  const there = [...part.students].filter((id) => present.get(other.period)?.has(id));
  const shared = there.filter((id) => other.students.has(id)).length / Math.max(1, there.length);
  return shared > STAYS && shared < 1 - STAYS;
}
