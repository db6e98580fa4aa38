import { describe, expect, it } from 'vitest';
import {
  fitTracing,
  traceKnown,
  type TracedAnswer,
} from '../../../src/main/learn/knowledge/knowledge-tracing.ts';
import { followKnowledge } from '../../../src/main/insight/practice/follow-knowledge.ts';
import { randomOf } from '../../../src/shared/random.ts';

const tracing = { before: 0.4, learn: 0.1, guess: 0.2, slip: 0.1 };
const answers = (text: string): TracedAnswer[] =>
  [...text].map((sign) => ({ correct: Number(sign), ease: 0, taught: true }));

describe('knowledge tracing', () => {
  it('gives the numbers of Corbett and Anderson’s equations', () => {
    // By hand: 0.4·0.9 / (0.4·0.9 + 0.6·0.2) = 0.75, then 0.75 + 0.25·0.1.
    expect(traceKnown(tracing, answers('1'))).toBeCloseTo(0.775, 12);
    // And wrong after it: 0.775·0.1 / (0.775·0.1 + 0.225·0.8), then one tenth of the rest.
    const seen = 0.0775 / (0.0775 + 0.18);
    expect(traceKnown(tracing, answers('10'))).toBeCloseTo(seen + (1 - seen) * 0.1, 12);
  });

  it('finds guess and slip again in exams that it did not see being made', () => {
    const random = randomOf(3);
    const exams = Array.from({ length: 800 }, () => {
      const known = random.chance(0.5);
      return Array.from({ length: 6 }, () => ({
        correct: random.chance(known ? 0.85 : 0.3) ? 1 : 0,
        ease: 0,
        taught: false,
      }));
    });
    const { guess, slip } = fitTracing(exams);
    expect(guess).toBeCloseTo(0.3, 1);
    expect(slip).toBeCloseTo(0.15, 1);
  });
});

describe('skills that build on each other', () => {
  const chain = [
    { skillId: 2, needsId: 1 },
    { skillId: 3, needsId: 2 },
  ];
  const follow = (given: Record<number, string>) =>
    followKnowledge({
      skills: [1, 2, 3],
      edges: chain,
      answers: new Map(Object.entries(given).map(([id, text]) => [Number(id), answers(text)])),
      tracing,
      ability: 0,
    });

  it('speak for what lies below them', () => {
    const [nothing, above] = [follow({}), follow({ 3: '1111' })];
    expect(above.get(1)).toBeGreaterThan((nothing.get(1) ?? 1) + 0.2);
  });

  it('speak against what lies above them', () => {
    expect(follow({ 1: '0000' }).get(3)).toBeLessThan(follow({}).get(3) ?? 0);
  });

  it('are what Bayes’ rule over all states says', () => {
    // Every state of the chain, weighed by the same network and one right answer in the middle skill.
    const open = tracing.before;
    const chance = (isKnown: boolean, p: number) => (isKnown ? p : 1 - p);
    let [sum, known] = [0, 0];
    for (let state = 0; state < 8; state++) {
      const [a, b, c] = [1, 2, 4].map((bit) => (state & bit) > 0) as [boolean, boolean, boolean];
      const weight =
        chance(a, open) *
        chance(b, a ? open : open * 0.1) *
        chance(c, b ? open : open * 0.1) *
        (b ? 0.9 : 0.2);
      sum += weight;
      if (a) known += weight;
    }
    const exam = [{ correct: 1, ease: 0, taught: false }];
    const followed = followKnowledge({
      skills: [1, 2, 3],
      edges: chain,
      answers: new Map([[2, exam]]),
      tracing,
      ability: 0,
    });
    expect(followed.get(1)).toBeCloseTo(known / sum, 10);
  });
});
