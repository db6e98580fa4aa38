/** What a letter alone is worth when a teacher lets it count: a proposal to start from, every value theirs to change. */
import { LETTER_SCALES } from './letter-scales.ts';
import type { LetterScale } from './nouns.ts';

/** A letter stands for the middle of its step. */
function middles(scale: LetterScale): [string, number][] {
  return scale.map(({ letter, atLeast }, nth) => {
    const above = scale[nth - 1]?.atLeast ?? 1;
    return [letter, Math.round(((atLeast + above) / 2) * 1000) / 1000];
  });
}

/** German marks: 1 is the best; a tendency is a third of a step. */
const GERMAN_BEST = 0.95;
const GERMAN_STEP = 0.17;

function germanMarks(): [string, number][] {
  return [1, 2, 3, 4, 5, 6].flatMap((mark): [string, number][] => {
    const share = GERMAN_BEST - (mark - 1) * GERMAN_STEP;
    const at = (shift: number) => Math.round((share + shift * GERMAN_STEP) * 1000) / 1000;
    return [
      [`${mark}+`, at(1 / 3)],
      [String(mark), at(0)],
      [`${mark}-`, at(-1 / 3)],
    ];
  });
}

const SHARES: ReadonlyMap<string, number> = new Map([
  ...middles(LETTER_SCALES.western),
  ...middles(LETTER_SCALES.chinese),
  ...germanMarks(),
  ['A*', 1],
  ['A+', 0.985],
  ['E', 0.5],
  ['P', 1],
  ['S', 1],
  ['U', 0.3],
  ['优秀', 0.925],
  ['良好', 0.8],
  ['中等', 0.7],
  ['及格', 0.65],
  ['不及格', 0.3],
  ['合格', 0.8],
  ['不合格', 0.3],
  ['甲', 0.925],
  ['乙', 0.8],
  ['丙', 0.675],
  ['丁', 0.3],
  ['sehr gut', 0.95],
  ['gut', 0.78],
  ['befriedigend', 0.61],
  ['ausreichend', 0.44],
  ['mangelhaft', 0.27],
  ['ungenügend', 0.1],
]);

/** The same letter however it was typed: `b＋`, `A−`. */
export function letterKey(letter: string): string {
  return letter.normalize('NFKC').replace(/[−–—]/g, '-').trim().toLowerCase();
}

const shareByKey = new Map([...SHARES].map(([letter, share]) => [letterKey(letter), share]));

/** A share of the maximum, 0–1; null for a letter of a scale that we have no proposal for. */
export function proposedShare(letter: string): number | null {
  return shareByKey.get(letterKey(letter)) ?? null;
}
