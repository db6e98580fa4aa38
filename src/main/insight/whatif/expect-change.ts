/** What a change that sets no score does to what is still to come: each student's shift, and what it rests on. */
import type {
  Expectation,
  MethodChange,
  PracticeChange,
  WhatIfChange,
} from '../../../shared/contract/what-if.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { Shifts } from '../outcome/resolve-question.ts';
import type { Shift } from '../outcome/shift-forecast.ts';
import type { Frozen } from './apply-changes.ts';
import { placesOf } from './apply-changes.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';

/** A change of how is taught or what is practised. */
type Lever = MethodChange | PracticeChange;

/** Of every student of the section who could be meant; nobody where there is not enough to tell. */
export type Expected = {
  about: Omit<Expectation, 'students' | 'effect' | 'interval80' | 'skill'>;
  shifts: ReadonlyMap<Id, Shift>;
  /** Of practice: each student's chance of a usual item to be answered right, now and after. */
  skill?: ReadonlyMap<Id, { before: number; after: number; range: readonly [number, number] }>;
};
export type Expect = (change: Lever) => Promise<Expected>;

const isLever = (change: WhatIfChange): change is Lever =>
  'method' in change || 'practice' in change;

/** For gradebooks that are in no school file: nobody can tell. */
export const expectNothing: Expect = async (change) => ({
  about: {
    of: 'method' in change ? 'method' : 'practice',
    name: 'method' in change ? change.method : '',
    basis: 'not-enough',
    untold: 'no-scores',
    scores: 0,
    from: 0,
    already: null,
    against: null,
  },
  shifts: new Map(),
});

/** Standard deviations on either side that 80 % of a normal distribution lie within. */
const Z80 = 1.2816;
const NO_SHIFT: Shift = { effect: 0, sd: 0 };

/** @throws Failure not-found for a student that the section does not have */
export async function expectedOf(
  gradebook: Frozen<SectionGradebook>,
  changes: readonly WhatIfChange[],
  expect: Expect,
): Promise<{ expected: Expectation[]; shifts: Shifts }> {
  const levers = changes.filter(isLever);
  const expected: Expectation[] = [];
  const shifts = new Map<number, Shift[]>();
  for (const [at, change] of levers.entries()) {
    const found = await expect(change);
    const places = placesOf(gradebook, change);
    expected.push(
      describe(
        found,
        places.map((place) => gradebook.students[place]!.id),
      ),
    );
    for (const place of places) {
      const own = shifts.get(place) ?? levers.map(() => NO_SHIFT);
      const shift = found.shifts.get(gradebook.students[place]!.id) ?? NO_SHIFT;
      shifts.set(place, own.with(at, shift));
    }
  }
  return { expected, shifts };
}

/** What one supposition leaves open is open for all alike: spreads average as they are. */
function describe({ about, shifts, skill }: Expected, ids: readonly Id[]): Expectation {
  const moved = ids.flatMap((id) => shifts.get(id) ?? []);
  const effect = meanOf(moved.map((shift) => shift.effect));
  const half = Z80 * meanOf(moved.map(({ sd }) => sd));
  const skills = ids.flatMap((id) => skill?.get(id) ?? []);
  return {
    ...about,
    students: ids.length,
    effect,
    interval80: [effect - half, effect + half],
    skill:
      skills.length === 0
        ? null
        : {
            before: meanOf(skills.map(({ before }) => before)),
            after: meanOf(skills.map(({ after }) => after)),
            range: [
              meanOf(skills.map(({ range }) => range[0])),
              meanOf(skills.map(({ range }) => range[1])),
            ],
          },
  };
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
