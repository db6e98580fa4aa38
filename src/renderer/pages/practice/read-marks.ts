/** One key an item: what a teacher types while going through a pile of sheets. */
import type { SheetMark } from '../../../shared/contract/practice-sheet.ts';

const CREDIT: Record<string, number> = { '1': 1, '0': 0, '5': 0.5, '/': 1, x: 0, '✓': 1, '×': 0 };

/** Null until there is a mark for each item. */
export function readMarks(text: string, count: number): SheetMark[] | null {
  const signs = [...text.toLowerCase().replaceAll(/\s/g, '')];
  const marks = signs.map((sign): SheetMark | null => {
    if (sign === '-' || sign === '–') return { correct: null, answer: null };
    const correct = CREDIT[sign];
    return correct === undefined ? null : { correct, answer: null };
  });
  const read = marks.flatMap((mark) => mark ?? []);
  return read.length === count && marks.length === count ? read : null;
}
