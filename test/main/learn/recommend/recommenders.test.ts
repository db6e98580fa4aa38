/** Each method against what its paper says of it, on catalogues small enough to reckon by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitAls, scoreFactors } from '../../../../src/main/learn/recommend/als.ts';
import {
  fitAutoencoder,
  scoreAutoencoder,
} from '../../../../src/main/learn/recommend/autoencoder.ts';
import {
  forgetCases,
  nearestCases,
  rememberCases,
  scoreCaseMemory,
} from '../../../../src/main/learn/recommend/case-memory.ts';
import type { Histories } from '../../../../src/main/learn/recommend/histories.ts';
import { rankCourses } from '../../../../src/main/learn/recommend/histories.ts';
import { invertSymmetric } from '../../../../src/main/learn/recommend/invert-symmetric.ts';
import {
  fitEase,
  fitNeighbours,
  fitTransitions,
  scoreItemToItem,
} from '../../../../src/main/learn/recommend/item-to-item.ts';
import {
  fitLatentClasses,
  scoreLatentClasses,
} from '../../../../src/main/learn/recommend/latent-classes.ts';
import { seedKey } from '../../../../src/main/learn/tensor/keys.ts';

/** Two circles of courses, 0–2 and 3–5, that nobody mixes. */
const circles: Histories = {
  courses: 6,
  taken: Array.from({ length: 40 }, (_, i) => {
    const base = i % 2 === 0 ? 0 : 3;
    return [base + (i % 3), base + ((i + 1) % 3)];
  }),
  isOrdered: false,
};

describe('recommenders', () => {
  it.each([
    ['neighbours', (known: number[]) => scoreItemToItem(fitNeighbours(circles), known)],
    ['EASE', (known: number[]) => scoreItemToItem(fitEase(circles, { strength: 1 }), known)],
    ['case memory', (known: number[]) => scoreCaseMemory(rememberCases(circles), known)],
    [
      'alternating least squares',
      (known: number[]) =>
        scoreFactors(fitAls(circles, { key: seedKey(1), width: 3, ridge: 1 }), known),
    ],
    [
      'a mixture of classes',
      (known: number[]) =>
        scoreLatentClasses(fitLatentClasses(circles, { key: seedKey(1), prior: 0.1 }), known),
    ],
    [
      'the autoencoder',
      (known: number[]) =>
        scoreAutoencoder(fitAutoencoder(circles, { key: seedKey(1), hidden: 4 }), known),
    ],
  ])('%s stays in the circle that a student is in', (_name, score) => {
    expect(
      rankCourses(score([0]), { known: [0] })
        .slice(0, 2)
        .toSorted(),
    ).toEqual([1, 2]);
    expect(
      rankCourses(score([4]), { known: [4] })
        .slice(0, 2)
        .toSorted(),
    ).toEqual([3, 5]);
  });

  it('shrinks the cosine of two courses by pseudo-students', () => {
    const few: Histories = { courses: 2, taken: [[0, 1], [0], [0], [0]], isOrdered: false };
    const { weights } = fitNeighbours(few, { shrink: 3 });
    // one in common; √(4 · 1) + 3 = 5
    expect(weights[1]).toBeCloseTo(1 / 5, 6);
    expect(weights[0]).toBe(0);
  });

  it('learns from time what comes after what', () => {
    const ordered: Histories = {
      courses: 3,
      taken: Array.from({ length: 10 }, () => [0, 1, 2]),
      isOrdered: true,
    };
    const model = fitTransitions(ordered);
    expect(rankCourses(scoreItemToItem(model, [0]), { known: [0] })).toEqual([1, 2]);
    expect(scoreItemToItem(model, [2])[0]).toBe(0);
  });

  it('forgets every case of a student who leaves', () => {
    const memory = rememberCases(
      circles,
      circles.taken.map((_, i) => 100 + (i % 4)),
    );
    const after = forgetCases(memory, 100);
    expect(nearestCases(memory, [0]).some(({ owner }) => owner === 100)).toBe(true);
    expect(nearestCases(after, [0]).some(({ owner }) => owner === 100)).toBe(false);
    expect(JSON.stringify(after)).not.toContain('100');
  });
});

describe('inverting a symmetric matrix', () => {
  it('gives the identity when multiplied back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer(), (n, seed) => {
        const random = (i: number) => Math.sin(seed + i * 12.9898) * 2;
        const root = Array.from({ length: n * n }, (_, i) => random(i));
        const a = new Float64Array(n * n);
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) {
            for (let k = 0; k < n; k++) a[i * n + j] += root[i * n + k] * root[j * n + k];
            if (i === j) a[i * n + j] += 1;
          }
        const inverse = invertSymmetric(a, n);
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) {
            let sum = 0;
            for (let k = 0; k < n; k++) sum += a[i * n + k] * inverse[k * n + j];
            expect(sum).toBeCloseTo(i === j ? 1 : 0, 6);
          }
      }),
      { numRuns: 50 },
    );
  });
});
