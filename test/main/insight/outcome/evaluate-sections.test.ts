import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { describe, expect, it } from 'vitest';
import {
  learnerShareOf,
  surprisesOf,
  withShare,
} from '../../../../src/main/insight/outcome/collect-forecasts.ts';
import type { HeldOut } from '../../../../src/main/insight/outcome/collect-forecasts.ts';
import { evaluateSections } from '../../../../src/main/insight/outcome/evaluate-sections.ts';
import { calibrate } from '../../../../src/main/tasks/calibrate.ts';

/** Twelve sections of thirty; each method misses by its own error, a learner's in units of the mixed model's. */
function heldOutWith(learnerError: number): HeldOut[] {
  const random = xoroshiro128plus(12345);
  const luck = (size: number) => size * (uniformFloat64(random) + uniformFloat64(random) - 1);
  return Array.from({ length: 360 }, (_, i) => {
    const outcome = 0.7 + luck(0.2);
    const near = (error: number) => ({ mean: outcome + luck(error), sd: error / 2 });
    return {
      section: i % 12,
      offering: `${i % 12}`,
      fold: i % 3,
      student: i % 30,
      lineItem: 1,
      simple: { 'section-mean': 0.7, 'running-mean': 0.7, 'last-score': 0.7 },
      isNewKind: false,
      knownCount: 3,
      outcome,
      estimates: {
        'section-mean': near(0.4),
        'running-mean': near(0.3),
        'last-score': near(0.35),
        'mixed-model': near(0.2),
        learner: near(0.2 * learnerError),
      },
    };
  });
}

describe('who answers', () => {
  it('is the learner where it did best on sections held out', async () => {
    const { serving, evaluation } = await evaluateSections(heldOutWith(0.5), {
      learner: 'maml',
      seed: 1,
    });
    expect([serving, evaluation.serving, evaluation.fellBack]).toEqual(['learner', 'maml', false]);
  });

  it('is the best simple method where the learner did not', async () => {
    const { serving, evaluation } = await evaluateSections(heldOutWith(2), {
      learner: 'maml',
      seed: 1,
    });
    expect([serving, evaluation.fellBack]).toEqual(['mixed-model', true]);
  });

  it('is the bundled prior where nothing that was learned beats it, calibrated on these sections', async () => {
    const prior = { name: 'prior', method: 'learner' as const, heldOut: heldOutWith(0.2) };
    const asked = { learner: 'maml', seed: 1, prior };
    const { serving, evaluation, calibrations } = await evaluateSections(heldOutWith(0.5), asked);
    expect([serving, evaluation.serving, evaluation.fellBack]).toEqual(['learner', 'prior', false]);
    expect(calibrations.learner).toEqual(calibrate(surprisesOf(prior.heldOut, 'learner')));
    const other = await evaluateSections(heldOutWith(0.1), asked);
    expect(other.evaluation.serving).toBe('maml');
  });

  it('is compared with every rival, and surely better than the last score', async () => {
    const { evaluation } = await evaluateSections(heldOutWith(0.5), { learner: 'maml', seed: 1 });
    const rival = evaluation.methods.find(({ method }) => method === 'last-score')!;
    expect(rival.maeDifference![0]).toBeGreaterThan(0);
  });

  it('keeps its promises on sections that took no part in the calibration', async () => {
    const { evaluation } = await evaluateSections(heldOutWith(0.5), { learner: 'maml', seed: 1 });
    // a dozen sections: rather too wide than too narrow
    for (const { promised, kept } of evaluation.calibration) {
      expect(kept).toBeGreaterThan(promised - 0.05);
      expect(kept).toBeLessThan(promised + 0.1);
    }
  });
});

describe('the share of a learner that is believed', () => {
  it('is small where its corrections are mostly noise', () => {
    expect(learnerShareOf(heldOutWith(3))).toBeLessThan(0.25);
  });

  it('never makes the held-out forecasts worse than the mixed model’s', () => {
    const heldOut = heldOutWith(3);
    const squares = (list: HeldOut[], method: 'learner' | 'mixed-model') =>
      list.reduce(
        (sum, { outcome, estimates }) => sum + (outcome - estimates[method].mean) ** 2,
        0,
      );
    const shared = withShare(heldOut, learnerShareOf(heldOut));
    expect(squares(shared, 'learner')).toBeLessThanOrEqual(squares(heldOut, 'mixed-model'));
  });
});
