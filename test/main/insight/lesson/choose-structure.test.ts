import { describe, expect, it } from 'vitest';
import { bendTo, purposesFor } from '../../../../src/main/insight/lesson/anchors.ts';
import {
  chooseStructure,
  gatherProposals,
} from '../../../../src/main/insight/lesson/choose-structure.ts';
import { NO_PROPOSER } from '../../../../src/main/insight/lesson/proposer.ts';
import {
  distanceOf,
  fromVector,
  structureOf,
  toVector,
} from '../../../../src/main/insight/lesson/structure.ts';
import type { Proposer } from '../../../../src/main/insight/lesson/proposer.ts';
import { LEAST_DISTANCE } from '../../../../src/shared/lesson.ts';

/** All lessons of a class seem best the same way: the hardest case for variants. */
const oneMinded = (target: readonly number[]): Proposer => ({
  ratedCount: 6,
  best: () => Promise.resolve({ unadapted: [...target], adapted: [...target] }),
  sample: (count) => Promise.resolve(Array.from({ length: count }, () => [...target])),
  expect: (vectors) =>
    Promise.resolve(
      vectors.map((vector) => ({
        expected: 1 - distanceOf(vector, target),
        interval80: [0, 1],
        n: 6,
      })),
    ),
});

async function variantsOf(proposer: Proposer, minutes: number): Promise<number[][]> {
  const proposals = await gatherProposals(proposer, 1);
  const before: number[][] = [];
  for (const purpose of purposesFor(6)) {
    const asked = { purpose, proposals, before };
    const { skeleton } = await chooseStructure({ minutes, proposer, seed: 1 }, asked);
    const vector = toVector(structureOf(skeleton));
    // what makes it that kind is kept, however far it had to move
    const bent = bendTo(purpose, fromVector(vector));
    expect(bent.support).toBe(fromVector(vector).support);
    before.push(vector);
  }
  return before;
}

describe('the variants of one draft', () => {
  const target = toVector(bendTo('core', fromVector(Array.from({ length: 19 }, () => 0.4))));
  it.each([
    ['no learner, a short lesson', NO_PROPOSER, 25],
    ['no learner', NO_PROPOSER, 45],
    ['a learner of one mind', oneMinded(target), 45],
  ])('all lie apart: %s', async (_, proposer, minutes) => {
    const variants = await variantsOf(proposer, minutes);
    const distances = variants.flatMap((one, at) =>
      variants.slice(at + 1).map((other) => distanceOf(one, other)),
    );
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(LEAST_DISTANCE);
  });
});
