/** What a teacher sets right in the preview wins. */
import { describe, expect, it } from 'vitest';
import type { Corrections } from '../../../src/shared/import/corrections.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';

const read = (text: string, corrections: Corrections) =>
  readGradebook(Buffer.from(text), 'file.csv', corrections)[0];

describe('a correction', () => {
  it('turns a refused table into a gradebook', () => {
    const text = 'Kid,Week 1,Week 2\nAda,5,6\nBob,7,8\n';
    expect(read(text, {})).toMatchObject({ error: { code: 'no-student-column' } });
    const corrections: Corrections = {
      columns: [
        { col: 1, role: 'name' },
        {
          col: 2,
          role: 'score',
          title: 'Test',
          maxPoints: 10,
          category: 'Tests',
          date: '2026-09-01',
        },
      ],
    };
    expect(read(text, corrections)).toMatchObject({
      students: [{ name: 'Ada' }, { name: 'Bob' }],
      assessments: [
        { title: 'Test', maxPoints: 10, category: 'Tests', date: '2026-09-01' },
        { title: 'Week 2' },
      ],
    });
  });

  it('takes a column out, or brings a total in', () => {
    const text = 'Name,Quiz,Total\nAda,5,50\nBob,7,70\n';
    expect(
      read(text, {
        columns: [
          { col: 2, role: 'ignore' },
          { col: 3, role: 'score' },
        ],
      }),
    ).toMatchObject({ assessments: [{ title: 'Total', col: 3, kind: 'item' }] });
  });

  it('says which row is the header and which sign parts the decimals', () => {
    const result = read('Name,Quiz\nName,Essay\nAda,"1,250"\n', { headerRow: 2, decimal: ',' });
    expect(result).toMatchObject({ assessments: [{ title: 'Essay' }], scores: [{ points: 1.25 }] });
  });

  it('says how the bytes are to be read', () => {
    const result = readGradebook(Buffer.from('Name|Quiz\nZo\xeb|5\n', 'latin1'), 'f', {
      encoding: 'windows-1252',
      delimiter: '|',
    });
    expect(result).toMatchObject([{ students: [{ name: 'Zoë' }] }]);
  });

  it('says what a school’s own words mean, in numbers and letters alike', () => {
    const text = 'Name,Quiz,Essay\nAda,作弊,A\nBob,7,SICK\nCat,sick,B\nDan,8,C\n';
    const before = read(text, {});
    expect(before).toMatchObject({
      warnings: [
        { code: 'unrecognized-value', row: 2, col: 2, text: '作弊' },
        { code: 'unrecognized-value', row: 4, col: 2, text: 'sick' },
      ],
    });
    const after = read(text, {
      words: [
        { text: '作弊', means: 'zero' },
        { text: 'Sick', means: 'excused' },
      ],
    });
    expect(after).toMatchObject({
      warnings: [],
      assessments: [{ title: 'Quiz' }, { title: 'Essay' }],
      scores: [
        { points: 0, status: 'graded' },
        { letter: 'A' },
        { points: 7 },
        { status: 'excused' },
        { status: 'excused' },
        { letter: 'B' },
        { points: 8 },
        { letter: 'C' },
      ],
    });
  });

  it('says which rows hold students', () => {
    const text = 'Name,Quiz\nOf last year,9\nAda,7\nBob,8\nRoom 12,3\n';
    expect(read(text, { rows: { first: 3, last: 4 } })).toMatchObject({
      students: [{ name: 'Ada', row: 3 }, { name: 'Bob' }],
      rejectedRows: [],
    });
  });
});
