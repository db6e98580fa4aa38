/** Joint worlds: the copula's density by hand, VAML judged on sections it had not seen, and drawn from where it may be. */
import { beforeAll, describe, expect, it } from 'vitest';
import { jointScore } from '../../../../src/main/insight/outcome/joint-score.ts';
import { learnOutcome } from '../../../../src/main/insight/outcome/learn-outcome.ts';
import type { Learned } from '../../../../src/main/insight/outcome/learn-outcome.ts';
import { likenessIn } from '../../../../src/main/insight/outcome/worlds-model.ts';
import { futuresOf } from '../../../../src/main/insight/whatif/futures.ts';
import { sectionOf } from '../../tasks/gradebooks.ts';
import { learnRequest, learnWatch, simulatedSections } from '../learned-model.ts';

const fallen = (student: number, standing: number, directions: number[] = []) => ({
  student,
  lineItem: 1,
  standing,
  directions,
});
/** log c of a bivariate Gaussian copula (Song 2000). */
const pair = (rho: number, a: number, b: number) =>
  -0.5 * Math.log(1 - rho ** 2) -
  (rho ** 2 * (a * a + b * b) - 2 * rho * a * b) / (2 * (1 - rho ** 2));

describe('how likely worlds find what happened', () => {
  it('is nothing where nothing goes together', () => {
    const likeness = { withinStudent: 0, withinItem: 0 };
    const scores = [fallen(1, 0.4), fallen(2, -1)];
    expect(jointScore(scores, { share: 0, likeness })).toBeCloseTo(0, 12);
  });

  it('of two students on one test is the density of their errors’ correlation', () => {
    const likeness = { withinStudent: 0.2, withinItem: 0.3 };
    const scores = [fallen(1, 0.8), fallen(2, 1.1)];
    expect(jointScore(scores, { share: 0, likeness })).toBeCloseTo(pair(0.3, 0.8, 1.1), 12);
  });

  it('adds what the posterior’s directions have in common, and leaves the rest to the errors', () => {
    const likeness = { withinStudent: 0, withinItem: 0.5 };
    const scores = [fallen(1, 0.8, [0.6, 0]), fallen(2, 1.1, [0.6, 0])];
    const rho = 0.36 + 0.64 * 0.5;
    expect(jointScore(scores, { share: 1, likeness })).toBeCloseTo(pair(rho, 0.8, 1.1), 12);
  });
});

describe('who draws the worlds of a school', () => {
  let learned: Learned;
  beforeAll(async () => {
    learned = await learnOutcome(simulatedSections(7), learnRequest, learnWatch);
  }, 60_000);
  const gradebook = sectionOf(
    Array.from({ length: 8 }, (_, i) => [45 + 5 * i, 50 + 4 * i, 48 + 5 * i, null, null]),
  );
  const drawnBy = (drawnFrom: 'posterior' | 'residuals') => {
    const worlds = { ...learned.worlds, card: { ...learned.worlds.card, drawnFrom } };
    const model = { id: 1, card: learned.card, learner: learned.learner, worlds };
    return {
      model,
      futures: futuresOf(gradebook, { changes: [] }, { model, adapt: learnWatch.adapt }),
    };
  };

  it('is decided on sections that VAML had not seen', () => {
    const { card } = learned.worlds;
    expect(card).toMatchObject({ sections: 2 });
    expect(card.drawnFrom === 'posterior').toBe(card.posterior >= card.residuals);
    expect(card.difference[0]).toBeLessThanOrEqual(card.posterior - card.residuals);
  });

  it('is VAML where its worlds were the likelier: the same middles, other company', async () => {
    const [posterior, residuals] = [drawnBy('posterior'), drawnBy('residuals')];
    const [a, b] = [await posterior.futures, await residuals.futures];
    expect([a.drawnFrom, b.drawnFrom]).toEqual(['posterior', 'residuals']);
    expect(a.held).toMatchObject({ sections: 2 });
    expect(a.before.grade![2]).toBeCloseTo(b.before.grade![2], 1);
    expect(a.before.grade).not.toEqual(b.before.grade);
    const { likeness } = learned.card;
    expect(likenessIn(residuals.model)).toEqual(likeness);
    expect(likenessIn(posterior.model).withinItem).toBeLessThanOrEqual(likeness.withinItem);
  });
});
