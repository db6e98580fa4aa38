/**
 * Who gets which seat so that wishes are met as far as seats and hours allow: an integer programme, solved to the optimum
 * by HiGHS (Huangfu and Hall 2018, Parallelizing the dual revised simplex method).
 *
 *   max Σ (worth of the choice + lot) x   seats, hours, one seat a course, so many electives; required courses first
 */
import loadHighs from 'highs';
import type { Offering } from '../../../shared/contract/courses.ts';
import type { Id } from '../../../shared/nouns.ts';
import { foldSlot, slotHoldsStart, timetablesMeet } from '../../../shared/timetable.ts';

/** One student's claim to one seat; `choice` 1 is what fits best, null a required course. */
export type Claim = {
  student: number;
  offering: Offering;
  title: string;
  choice: number | null;
  isPinned: boolean;
};

export type Problem = {
  /** Electives a student at most. */
  each: number;
  claims: readonly Claim[];
  /** Seats left, by offering; absent: as many as come. */
  seats: ReadonlyMap<Id, number>;
  /** [students] who goes first among equals, 0–1. */
  lots: readonly number[];
};

/** Choices beyond this count next to nothing each, the earlier ones still more than all lots together. */
export const WISHES = 10;
const LATE_STEP = 0.01;
const LEAST_WORTH = 0.1;
/**
 * Of a large catalogue a student first asks for so many courses, and for so many times more only while seats or hours
 * leave a place empty: a programme with every course for everybody would not be solved in an hour.
 */
const ASKED_FIRST = 25;
const ASKED_MORE = 8;
/** What the solver takes in within its time. */
const MOST_CLAIMS = 60_000;
const REQUIRED_WORTH = 1000;
const PINNED_WORTH = 100;
/** All lots together never outweigh one wish. */
const LOT_WORTH = 1e-3;
const SECONDS = 8;

/** Loaded with the first plan that is asked for. */
let solver: ReturnType<typeof loadHighs> | undefined;

/** @returns the claims that are met; `isBest`: proved, not only found in time */
export async function solveAssignment(
  problem: Problem,
): Promise<{ met: Claim[]; isBest: boolean }> {
  const { claims } = problem;
  if (claims.length === 0) return { met: [], isBest: true };
  const highs = await (solver ??= loadHighs());
  const solution = highs.solve(writeProgramme(problem), { time_limit: SECONDS, mip_rel_gap: 0 });
  const columns = 'Columns' in solution ? solution.Columns : {};
  const found = claims.filter((_claim, i) => {
    const column = columns[`x${i}`];
    return column !== undefined && 'Primal' in column && (column.Primal ?? 0) > 0.5;
  });
  if (solution.Status === 'Optimal') return { met: found, isBest: true };
  const inTurn = takeInTurn(problem);
  const total = (some: readonly Claim[]) =>
    some.reduce((sum, claim) => sum + worthOf(claim, problem.lots), 0);
  return { met: total(found) > total(inTurn) ? found : inTurn, isBest: false };
}

/** The claims worth most first, each while there is a seat and an hour: what stands where the time was up. */
function takeInTurn({ each, claims, seats, lots }: Problem): Claim[] {
  const left = new Map(seats);
  const byStudent = new Map<number, Claim[]>();
  const inOrder = claims.toSorted((a, b) => worthOf(b, lots) - worthOf(a, lots));
  return inOrder.filter((claim) => {
    const { student, offering, choice } = claim;
    const own = byStudent.get(student) ?? [];
    const seatsLeft = left.get(offering.id) ?? Infinity;
    const isFree = own.every(
      (other) =>
        other.offering.courseId !== offering.courseId &&
        !timetablesMeet(other.offering.slots, offering.slots),
    );
    const electives = own.filter((other) => other.choice !== null).length;
    if (seatsLeft < 1 || !isFree || (choice !== null && electives >= each)) return false;
    left.set(offering.id, seatsLeft - 1);
    byStudent.set(student, [...own, claim]);
    return true;
  });
}

/** The lot counts in proportion, so that it says who has the better of two seats, not only who has one. */
function worthOf({ choice, isPinned, student }: Claim, lots: readonly number[]): number {
  const lot = (LOT_WORTH * lots[student]) / lots.length;
  if (choice === null) return REQUIRED_WORTH + lot;
  const late = Math.max(LEAST_WORTH, 1 - LATE_STEP * (choice - WISHES));
  const worth = choice <= WISHES ? WISHES + 1 - choice : late;
  return (worth + (isPinned ? PINNED_WORTH : 0)) * (1 + lot);
}

/** The programme in the solver's own text form (CPLEX LP). */
function writeProgramme({ each, claims, seats, lots }: Problem): string {
  const objective = claims.map((claim, i) => `${worthOf(claim, lots).toFixed(7)} x${i}`);
  const rows: string[] = [];
  type Numbered = { claim: Claim; x: string };
  const numbered = claims.map((claim, i): Numbered => ({ claim, x: `x${i}` }));
  const limit = (inside: readonly Numbered[], most: number): void => {
    if (inside.length > most)
      rows.push(` r${rows.length}: ${inside.map(({ x }) => x).join(' + ')} <= ${most}`);
  };
  for (const [id, inside] of Map.groupBy(numbered, ({ claim }) => claim.offering.id))
    limit(inside, seats.get(id) ?? Infinity);
  for (const own of Map.groupBy(numbered, ({ claim }) => claim.student).values()) {
    limit(
      own.filter(({ claim }) => claim.choice !== null),
      each,
    );
    for (const same of Map.groupBy(own, ({ claim }) => claim.offering.courseId).values())
      limit(same, 1);
    // At every moment at which something begins there is one course at most; what lies beside it need not meet itself.
    for (const slot of new Set(own.flatMap(({ claim }) => claim.offering.slots.map(foldSlot))))
      limit(
        own.filter(({ claim }) =>
          claim.offering.slots.some((other) => slotHoldsStart(other, slot)),
        ),
        1,
      );
  }
  const names = claims.map((_claim, i) => ` x${i}`);
  return `Maximize\n obj: ${wrap(objective, ' + ')}\nSubject To\n${rows.map((row) => wrap(row.split(' + '), ' + ')).join('\n')}\nBinary\n${names.join('\n')}\nEnd\n`;
}

/** The form allows no line of more than 255 signs. */
function wrap(parts: readonly string[], sign: string): string {
  const lines: string[] = [];
  for (let at = 0; at < parts.length; at += 8) lines.push(parts.slice(at, at + 8).join(sign));
  return lines.join(`${sign.trimEnd()}\n  `);
}

/**
 * Each asks for required and pinned courses and the first so many others; whoever is left with a place then asks for more.
 * @param wished of each student the claims to required courses, then to one course after another, the best first
 */
export async function solveWidening(
  wished: readonly (readonly (readonly Claim[])[])[],
  rules: Pick<Problem, 'each' | 'seats' | 'lots'>,
): Promise<{ problem: Problem; met: Claim[]; isBest: boolean }> {
  const asked = wished.map(() => ASKED_FIRST);
  for (;;) {
    const claims = wished.flatMap((own, student) =>
      own.flatMap((some, rank) =>
        rank <= asked[student] ? some : some.filter(({ isPinned }) => isPinned),
      ),
    );
    const problem = { ...rules, claims };
    const { met, isBest } = await solveAssignment(problem);
    const electives = Map.groupBy(
      met.filter(({ choice }) => choice !== null),
      ({ student }) => student,
    );
    const short = wished.flatMap((own, student) =>
      (electives.get(student)?.length ?? 0) < rules.each && own.length - 1 > asked[student]
        ? [student]
        : [],
    );
    if (short.length === 0) return { problem, met, isBest };
    if (claims.length + short.length * ASKED_FIRST * ASKED_MORE > MOST_CLAIMS)
      return { problem, met, isBest: false };
    for (const student of short) asked[student] *= ASKED_MORE;
  }
}
