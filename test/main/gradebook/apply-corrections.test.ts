/** What a teacher sets right in the preview wins. */
import { describe, expect, it } from 'vitest';
import type { Corrections } from '../../../src/shared/import-result.ts';
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
});
