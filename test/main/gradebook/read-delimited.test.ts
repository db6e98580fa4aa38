/** Delimited text as programs really write it. */
import { describe, expect, it } from 'vitest';
import { chooseDelimiter, readDelimited } from '../../../src/main/gradebook/read-delimited.ts';

const rowsOf = (text: string, delimiter?: string) => {
  const table = readDelimited({ text, encoding: 'utf-8', guessed: false }, delimiter);
  return Array.from({ length: table.rowCount }, (_, i) => table.row(i));
};

describe('delimited text', () => {
  it('keeps quoted delimiters, quotes and newlines in one field', () => {
    expect(rowsOf('a,"b, ""c""\nd",e\n1,2,3\n')).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['1', '2', '3'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('ends records at %j', (end) => {
    expect(rowsOf(['Name,Quiz', 'Ann,5', '', 'Bo,6', ''].join(end))).toEqual([
      ['Name', 'Quiz'],
      ['Ann', '5'],
      [''],
      ['Bo', '6'],
    ]);
  });

  it('lets a quote that never closes spoil one line only', () => {
    expect(rowsOf('Name,Quiz\n"Ann,5\nBo,6\n')).toEqual([
      ['Name', 'Quiz'],
      ['"Ann', '5'],
      ['Bo', '6'],
    ]);
  });

  it('lets an Excel sep= line decide, and counts it', () => {
    expect(rowsOf('sep=;\nName;Quiz\n')).toEqual([[], ['Name', 'Quiz']]);
  });

  it.each([
    ['Nom;Note\nA;7,5\nB;8,25\nC;9,0\n', ';'],
    ['Name\tQuiz\nAnn, Lee\t5\n', '\t'],
    ['Title, of a class\nName,Quiz,Test\nAnn,"7,5",8\n', ','],
    ['First name:Last name:ID number:Quiz\nA:B:1:7,50\nC:D:2:8,00\n', ':'],
  ])('%j is parted by %j', (text, delimiter) => {
    expect(chooseDelimiter(text)).toBe(delimiter);
  });
});
