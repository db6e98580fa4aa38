/** Maxima written into titles are cut off; weights and bare numbers stay. */
import { describe, expect, it } from 'vitest';
import { readTitle } from '../../../src/main/gradebook/cut-maximum.ts';

describe("a column's title", () => {
  it.each([
    ['Quiz 2 /20', 'Quiz 2', 20],
    ['Contrôle 1 (/20)', 'Contrôle 1', 20],
    ['Quiz 1 (out of 20)', 'Quiz 1', 20],
    ['Task (max 10)', 'Task', 10],
    ['Klassenarbeit 1 (max. 30)', 'Klassenarbeit 1', 30],
    ['Quiz 3 [20 pts]', 'Quiz 3', 20],
    ['Essay (Max Points: 50)', 'Essay', 50],
    ['Lab – 15 points', 'Lab', 15],
    ['Paper (20 marks)', 'Paper', 20],
    ['语文（120分）', '语文', 120],
    ['英语(满分50)', '英语', 50],
    ['اختبار (من ٢٠)', 'اختبار', 20],
    ['Exam (2,5 pts)', 'Exam', 2.5],
    ['Examen sobre 20', 'Examen', 20],
  ])('%s is %s out of %d', (header, title, maxPoints) => {
    expect(readTitle(header)).toMatchObject({ title, maxPoints });
  });

  it.each([
    'Quiz (20)',
    'Quiz (20%)',
    'Unit 3',
    'Chapter 4/5 review',
    'Unit 1/2',
    'Lab (Part 2)',
    'Ensayo sobre 1984',
    'Exposé sur 1789',
  ])('%s stays whole', (header) => {
    expect(readTitle(header)).toMatchObject({ title: header, maxPoints: null });
  });

  it('may be its date', () => {
    expect(readTitle('2026/9/1')).toEqual({
      title: '2026-09-01',
      maxPoints: null,
      date: '2026-09-01',
    });
  });
});
