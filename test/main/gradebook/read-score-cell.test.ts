/** What stands in one score cell: a zero is a grade, a blank is none, and every flag keeps its meaning. */
import { describe, expect, it } from 'vitest';
import { readScoreCell } from '../../../src/main/gradebook/read-score-cell.ts';

const flagOf = (text: string) => {
  const reading = readScoreCell(text, '.');
  return reading.kind === 'flag' ? `${reading.flag.status} ${reading.flag.detail}` : reading.kind;
};

describe('a score cell', () => {
  it.each(['', ' ', '-', '—', '–', '\u00a0'])('"%s" is blank', (text) => {
    expect(flagOf(text)).toBe('blank');
  });

  it.each([
    ['Missing', 'missing flagged'],
    ['Not Attempted', 'missing not-attempted'],
    ['N.Not', 'missing flagged'],
    ['未交', 'missing flagged'],
    ['EX', 'excused flagged'],
    ['ex.', 'excused flagged'],
    ['免考', 'excused flagged'],
    ['Disp', 'excused flagged'],
    ['entschuldigt', 'excused flagged'],
    ['N/A', 'excused not-assigned'],
    ['缓考', 'excused deferred'],
    ['ABS', 'absent flagged'],
    ['缺', 'absent flagged'],
    ['krank', 'absent flagged'],
    ['غائب', 'absent flagged'],
    ['In Progress', 'in-progress flagged'],
    ['Needs Grading', 'needs-grading flagged'],
    ['未批阅', 'needs-grading flagged'],
  ])('"%s" says %s', (text, meaning) => {
    expect(flagOf(text)).toBe(meaning);
  });

  it('tells zero from blank', () => {
    expect(readScoreCell('0', '.')).toEqual({ kind: 'number', value: 0 });
    expect(readScoreCell({ kind: 'number', value: 0, text: '0' }, '.')).toEqual({
      kind: 'number',
      value: 0,
    });
  });

  it.each(['20-Dec', 'Dec-20', '2026-12-20', '20. Dez', '12月20日', '20/12/2026'])(
    '%s is what a spreadsheet made of a fraction',
    (text) => {
      expect(readScoreCell(text, '.').kind).toBe('date');
    },
  );

  it('never evaluates a formula', () => {
    expect(readScoreCell('=1+1', '.')).toEqual({ kind: 'text', text: '=1+1' });
    expect(readScoreCell({ kind: 'formula', text: '' }, '.').kind).toBe('formula');
  });
});
