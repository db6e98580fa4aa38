import { expect, it } from 'vitest';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';

const FILE = 'Name,Essay,Lab (/20)\nAnn,A−,18\nBob,b,C\nCat,Abs,12\n';
const read = (letters: { letter: string; share: number }[], file = FILE) => {
  const [result] = readGradebook(Buffer.from(file), 'letters.csv', { letters });
  if (result?.outcome !== 'ok' || result.kind !== 'gradebook') throw new Error('unreadable');
  return result;
};

it('a letter that the teacher values counts as points, out of as much as the work beside it', () => {
  const result = read([
    { letter: 'A-', share: 0.9 },
    { letter: 'B', share: 0.8 },
  ]);
  expect(result.assessments.map(({ maxPoints }) => maxPoints)).toEqual([20, 20]);
  const essay = [...result.scores].filter(({ assessment }) => assessment === 'a1');
  expect(essay).toMatchObject([
    { points: 18, letter: 'A−', status: 'graded' },
    { points: 16, letter: 'b', status: 'graded' },
    { points: null, letter: null, status: 'absent' },
  ]);
});

it('an essay in letters is out of the middle maximum, and of 100 where the file names none', () => {
  const worth = [{ letter: 'A', share: 1 }];
  const maxima = (file: string) => read(worth, file).assessments.map(({ maxPoints }) => maxPoints);
  expect(maxima('Name,Essay,Q1 (/10),Q2 (/20),Exam (/100)\nAnn,A,8,9,70\n')[0]).toBe(20);
  expect(maxima('Name,Essay,Poster\nAnn,A,A\n')).toEqual([100, 100]);
});

it('letters that nobody values, and scores in numbers, stay as they are', () => {
  const plain = read([]);
  const valued = read([{ letter: 'D', share: 0.5 }]);
  expect([...valued.scores]).toEqual([...plain.scores]);
});
