/** Letter scales to start from; a teacher may change every step. `atLeast` is a fraction of the maximum. */
import type { LetterScale } from './nouns.ts';

const WESTERN: LetterScale = [
  { letter: 'A', atLeast: 0.93 },
  { letter: 'A-', atLeast: 0.9 },
  { letter: 'B+', atLeast: 0.87 },
  { letter: 'B', atLeast: 0.83 },
  { letter: 'B-', atLeast: 0.8 },
  { letter: 'C+', atLeast: 0.77 },
  { letter: 'C', atLeast: 0.73 },
  { letter: 'C-', atLeast: 0.7 },
  { letter: 'D+', atLeast: 0.67 },
  { letter: 'D', atLeast: 0.63 },
  { letter: 'D-', atLeast: 0.6 },
  { letter: 'F', atLeast: 0 },
];

const CHINESE: LetterScale = [
  { letter: '优', atLeast: 0.85 },
  { letter: '良', atLeast: 0.75 },
  { letter: '中', atLeast: 0.6 },
  { letter: '差', atLeast: 0 },
];

const FIVE_POINT: LetterScale = [
  { letter: '5', atLeast: 0.85 },
  { letter: '4', atLeast: 0.7 },
  { letter: '3', atLeast: 0.5 },
  { letter: '2', atLeast: 0.25 },
  { letter: '1', atLeast: 0 },
];

/** Whole points of twenty, as French schools mark; 10 is the pass. */
const TWENTY_POINT: LetterScale = Array.from({ length: 21 }, (_, nth) => ({
  letter: String(20 - nth),
  atLeast: (20 - nth) / 20,
}));

export const LETTER_SCALES = {
  western: WESTERN,
  chinese: CHINESE,
  'five-point': FIVE_POINT,
  'twenty-point': TWENTY_POINT,
} satisfies Record<string, LetterScale>;
