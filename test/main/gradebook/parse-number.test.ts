/** Numbers as teachers write them, wherever they teach. */
import { describe, expect, it } from 'vitest';
import {
  chooseDecimal,
  decimalVote,
  parseFraction,
  parseNumber,
  parsePercent,
} from '../../../src/main/gradebook/parse-number.ts';

describe('a number in a score cell', () => {
  it.each([
    ['7.5', '.', 7.5],
    ['7,5', ',', 7.5],
    ['7,5', '.', 7.5],
    ['1,250.00', '.', 1250],
    ['1.250,00', ',', 1250],
    ['1,250', '.', 1250],
    ['1,250', ',', 1.25],
    ['1 250,5', ',', 1250.5],
    ['９２．５', '.', 92.5],
    ['١٢٫٥', '.', 12.5],
    ['92.5分', '.', 92.5],
    ['−2', '.', -2],
    ['0.333333333333', '.', 0.333333333333],
  ] as const)('%s where %s is the decimal sign is %d', (text, decimal, value) => {
    expect(parseNumber(text, decimal)).toBe(value);
  });

  it.each(['', 'abc', '12a', '1.2.3', '20-Dec', '--', '1,23,4', 'Infinity', 'NaN', '0x10'])(
    '%s is none',
    (text) => {
      expect(parseNumber(text, '.')).toBeNull();
    },
  );

  it('may be a share or a fraction of a maximum', () => {
    expect(parsePercent('80,00 %', ',')).toBe(80);
    expect(parsePercent('80', '.')).toBeNull();
    expect(parseFraction('9.5/20', '.')).toEqual({ points: 9.5, outOf: 20 });
    expect(parseFraction('12/0', '.')).toBeNull();
  });
});

describe("a file's decimal sign", () => {
  it('is voted for by every cell that is clear', () => {
    expect(['7.5', '12,25', '1,250', '1.250,5', '0.125'].map(decimalVote)).toEqual([
      '.',
      ',',
      null,
      ',',
      '.',
    ]);
  });

  it('is a comma without any vote only where commas do not part the fields', () => {
    expect(chooseDecimal({ dot: 0, comma: 0 }, ';')).toBe(',');
    expect(chooseDecimal({ dot: 0, comma: 0 }, ',')).toBe('.');
    expect(chooseDecimal({ dot: 1, comma: 2 }, ',')).toBe(',');
  });
});
