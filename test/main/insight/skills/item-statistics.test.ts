import { describe, expect, it } from 'vitest';
import { itemStatistics, wilson } from '../../../../src/main/insight/skills/item-statistics.ts';
import type { Item } from '../../../../src/shared/contract/skills.ts';
import { randomOf } from '../../../../src/shared/random.ts';

const item = (id: number, options: Item['options'] = []): Item => ({
  id,
  externalId: `q${id}`,
  text: null,
  answer: null,
  minutes: null,
  setName: null,
  number: null,
  skills: [],
  options,
});
const answer = (
  studentId: number,
  itemId: number,
  correct: number,
  given?: string,
): StoredAnswer => ({
  studentId,
  itemId,
  correct,
  answer: given ?? null,
});
type StoredAnswer = Parameters<typeof itemStatistics>[1][number];
const nobody = () => null;

describe('the statistics of an item', () => {
  it('are those that one computes by hand', () => {
    // Four students, two items: rest scores of item 1 are the marks on item 2, centred.
    const marks = [
      [1, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ] as const;
    const answers = marks.flatMap(([a, b], at) => [answer(at + 1, 1, a), answer(at + 1, 2, b)]);
    const [first] = itemStatistics([item(1), item(2)], answers, nobody);
    expect(first?.difficulty).toBe(0.75);
    // Pearson of (1,1,1,0) and (1,1,0,0): 0.25 / √(0.1875 · 0.25) = 1/√3.
    expect(first?.pointBiserial).toBeCloseTo(1 / Math.sqrt(3), 12);
    // 27 % of four is one student: the best has it right, the last wrong.
    expect(first?.discrimination).toBe(1);
    expect(first?.verdict).toBe('too-few');
  });

  it('give Wilson’s interval', () => {
    // 8 of 10: 0.490–0.943, as in Newcombe 1998.
    expect(wilson(0.8, 10)[0]).toBeCloseTo(0.4902, 4);
    expect(wilson(0.8, 10)[1]).toBeCloseTo(0.9433, 4);
  });

  it('count the first answer to an item only', () => {
    const [first] = itemStatistics([item(1)], [answer(1, 1, 0), answer(1, 1, 1)], nobody);
    expect(first).toMatchObject({ n: 1, difficulty: 0 });
  });
});

/** Students of known ability on ten sound items and one of another kind. */
function many(special: (ability: number, share: number) => { correct: number; given?: string }) {
  const random = randomOf(7);
  return Array.from({ length: 200 }, (_, at) => {
    const ability = random.normal();
    const sound = Array.from({ length: 10 }, (__, q) =>
      answer(at + 1, q + 2, random.chance(1 / (1 + Math.exp(-1.5 * ability))) ? 1 : 0),
    );
    const { correct, given } = special(ability, random.share());
    return [answer(at + 1, 1, correct, given), ...sound];
  }).flat();
}
const items = Array.from({ length: 11 }, (_, at) => item(at + 1));
const verdict = (answers: StoredAnswer[]) => itemStatistics(items, answers, nobody)[0]?.verdict;

describe('what is said of an item before anything is said of students', () => {
  it('is that it may be broken when knowing does not help', () => {
    expect(verdict(many((_, share) => ({ correct: share < 0.3 ? 1 : 0 })))).toBe('may-be-broken');
  });

  it('is that its key may be wrong when the best choose another answer', () => {
    const answers = many((ability) =>
      ability > 0 ? { correct: 0, given: 'B' } : { correct: 1, given: 'A' },
    );
    expect(verdict(answers)).toBe('key-may-be-wrong');
    expect(itemStatistics(items, answers, nobody)[0]?.wrongAnswers[0]).toMatchObject({
      answer: 'B',
      upperShare: expect.closeTo(1, 0.01),
    });
  });

  it('is nothing where it works, however hard it is', () => {
    expect(verdict(many((ability) => ({ correct: ability > 0.6 ? 1 : 0 })))).toBe('fine');
  });

  it('is that everybody has it right where everybody has', () => {
    expect(verdict(many(() => ({ correct: 1 })))).toBe('too-easy');
  });
});

describe('common wrong answers', () => {
  it('lead to the misconception that they show', () => {
    const wrong = item(1, [{ label: 'A', text: '2/5', isRight: false, misconceptionId: 4 }]);
    const [first] = itemStatistics(
      [wrong],
      [answer(1, 1, 0, '2/5'), answer(2, 1, 0, 'a'), answer(3, 1, 0, '9')],
      (id) => (id === 4 ? 'adds tops and bottoms' : null),
    );
    expect(first?.wrongAnswers[0]?.misconception).toBe('adds tops and bottoms');
  });
});
