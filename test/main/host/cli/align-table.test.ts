import { describe, expect, it } from 'vitest';
import { alignTable, displayWidth } from '../../../../src/main/host/cli/align-table.ts';

describe('a table in the terminal', () => {
  it('lines up names of all scripts, numbers to the right', () => {
    const rows = [
      ['王睿', '9'],
      ['Ana García', '100'],
    ];
    expect(alignTable([{ title: 'student' }, { title: 'points', isNumber: true }], rows)).toBe(
      'student     points\n王睿             9\nAna García     100\n',
    );
  });

  it('counts a letter with its accent as one, a Chinese sign as two', () => {
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('（成绩）')).toBe(8);
  });

  it('lets no name steer the terminal', () => {
    const table = alignTable([{ title: 'student' }], [['\u001b[2JAna\u0007\nBen']]);
    expect(table).toBe('student\n [2JAna  Ben\n');
  });
});
