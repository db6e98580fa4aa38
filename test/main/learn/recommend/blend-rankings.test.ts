/** The blend trusts who was right, and nobody below nothing. */
import { describe, expect, it } from 'vitest';
import {
  standardiseScores,
  weighMembers,
} from '../../../../src/main/learn/recommend/blend-rankings.ts';
import type { Choice } from '../../../../src/main/learn/recommend/blend-rankings.ts';
import { scoreRanking } from '../../../../src/main/learn/recommend/rank-metrics.ts';
import { normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';

const noise = (seed: number) => Float64Array.from(normals(seedKey(seed), 10));
/** The first member knows what was taken, the second guesses, the third is always wrong. */
const choices: Choice[] = Array.from({ length: 200 }, (_, i) => {
  const held = i % 10;
  const knows = noise(i).map((v, c) => v + (c === held ? 2 : 0));
  const wrong = noise(1000 + i).map((v, c) => v - (c === held ? 2 : 0));
  return { scores: [knows, noise(5000 + i), wrong], held: [held] };
});

describe('blending rankings', () => {
  it('gives weight to the member that knows and none to the one that is wrong', () => {
    const [knows, guesses, wrong] = weighMembers(choices, 3);
    expect(knows).toBeGreaterThan(1);
    expect(Math.abs(guesses)).toBeLessThan(0.3);
    expect(wrong).toBe(0);
  });

  it('puts scores on one scale whatever their unit', () => {
    const scores = Float64Array.from([0, 0.001, 0.01, 0.5]);
    const [one, thousand] = [scores, scores.map((v) => 1000 * v)].map((own) =>
      standardiseScores(own, [0, 1, 2, 3], 'share'),
    );
    for (const [c, value] of one.entries()) expect(thousand[c]).toBeCloseTo(value, 9);
    expect(one.reduce((sum, v) => sum + v, 0)).toBeCloseTo(0, 9);
  });

  it('scores a ranking as the papers do', () => {
    // hits at ranks 2 and 4; ideal: ranks 1 and 2
    const { hr10, recall10, ndcg10, mrr } = scoreRanking([9, 1, 8, 2, 7], [1, 2]);
    const gain = 1 / Math.log2(3) + 1 / Math.log2(5);
    expect({ hr10, recall10, mrr }).toEqual({ hr10: 1, recall10: 1, mrr: 0.5 });
    expect(ndcg10).toBeCloseTo(gain / (1 + 1 / Math.log2(3)), 12);
  });
});
