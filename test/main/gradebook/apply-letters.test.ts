import { expect, it } from 'vitest';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';

const FILE = 'Name,Essay,Lab (/20)\nAnn,A−,18\nBob,b,C\nCat,Abs,12\n';
const read = (letters: { letter: string; share: number }[]) => {
  const [result] = readGradebook(Buffer.from(FILE), 'letters.csv', { letters });
  if (result?.outcome !== 'ok' || result.kind !== 'gradebook') throw new Error('unreadable');
  return result;
};

it('a letter that the teacher values counts as points, of 100 where the file names no maximum', () => {
  const result = read([
    { letter: 'A-', share: 0.9 },
    { letter: 'B', share: 0.8 },
  ]);
  expect(result.assessments.map(({ maxPoints }) => maxPoints)).toEqual([100, 20]);
  const essay = [...result.scores].filter(({ assessment }) => assessment === 'a1');
  expect(essay).toMatchObject([
    { points: 90, letter: 'A−', status: 'graded' },
    { points: 80, letter: 'b', status: 'graded' },
    { points: null, letter: null, status: 'absent' },
  ]);
});

it('letters that nobody values, and scores in numbers, stay as they are', () => {
  const plain = read([]);
  const valued = read([{ letter: 'D', share: 0.5 }]);
  expect([...valued.scores]).toEqual([...plain.scores]);
});
