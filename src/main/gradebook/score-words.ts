/** The words that stand in score cells in place of a number, and the letter scales. */
import type { ScoreDetail, ScoreStatus } from '../../shared/import/gradebook.ts';
import { foldText } from './clean-text.ts';

export type Flag = { status: ScoreStatus; detail: ScoreDetail };

const flags: readonly (readonly [Flag, readonly string[]])[] = [
  [{ status: 'missing', detail: 'not-attempted' }, ['not attempted', 'no attempt']],
  [
    { status: 'missing', detail: 'flagged' },
    [
      'missing',
      'mi',
      'not submitted',
      'no submission',
      'not handed in',
      'not turned in',
      'incomplete',
      '未交',
      '未提交',
      '缺交',
      '没交',
      '未作答',
      '未完成',
      'n.not',
      'n. not',
      'n.not.',
      'nnot',
      'n not',
      'non note',
      'non notee',
      'non rendu',
      'non rendue',
      'nicht abgegeben',
      'fehlend',
      'no entregado',
      'no presentado',
      'non consegnato',
      'ej inlamnad',
      'nao entregue',
    ],
  ],
  [
    { status: 'excused', detail: 'flagged' },
    [
      'ex',
      'ex.',
      'exc',
      'exc.',
      'exempt',
      'exempted',
      'excused',
      '免考',
      '免修',
      '免',
      '免试',
      '免测',
      'disp',
      'disp.',
      'dispense',
      'dispensee',
      'exempte',
      'exemptee',
      'entschuldigt',
      'entsch.',
      'entsch',
      'befreit',
      'exento',
      'exenta',
      'eximido',
      'eximida',
      'esonerato',
      'esonerata',
      'isento',
      'isenta',
      'осв',
      'освобожден',
      'освобождена',
      'معفى',
      'معفي',
      'معفاة',
      'vrijgesteld',
      'befriad',
    ],
  ],
  [
    { status: 'excused', detail: 'not-assigned' },
    ['n/a', 'na', 'n.a.', 'n. a.', 'not available', 'not applicable', 'not assigned'],
  ],
  [{ status: 'excused', detail: 'deferred' }, ['缓考', '緩考']],
  [
    { status: 'absent', detail: 'flagged' },
    [
      'absent',
      'abs',
      'abs.',
      'absence',
      'absente',
      'absent(e)',
      'ab',
      'ab.',
      'ziek',
      'faltou',
      'vang',
      '결시',
      '미응시',
      'girmedi',
      'syg',
      'sjuk',
      '请假',
      '病假',
      '事假',
      '缺考',
      '缺',
      '缺席',
      '缺勤',
      '旷考',
      '未考',
      'krank',
      'abwesend',
      'fehlt',
      'gefehlt',
      'ausente',
      'отсутствует',
      'н',
      'нб',
      '欠席',
      '결석',
      'assente',
      'franvarande',
      'afwezig',
      'nieobecny',
      'nieobecna',
      'غائب',
      'غائبة',
      'غياب',
    ],
  ],
  [
    { status: 'in-progress', detail: 'flagged' },
    ['in progress', '进行中', 'en cours', 'in bearbeitung', 'en curso', 'en progreso'],
  ],
  [
    { status: 'needs-grading', detail: 'flagged' },
    [
      'needs grading',
      'submitted',
      'ungraded',
      'turned in',
      'handed in',
      'pending',
      'to be graded',
      'not graded',
      '待批阅',
      '未批阅',
      '待批改',
      '未批改',
      '已提交',
      '待评分',
      'abgegeben',
      'a noter',
      'a corriger',
      'entregado',
      'por calificar',
      'pendiente',
    ],
  ],
  [{ status: 'needs-grading', detail: 'partial' }, ['partially graded']],
];

const flagOf = new Map(
  flags.flatMap(([flag, words]) => words.map((word) => [foldText(word), flag] as const)),
);
const BLANK_SIGNS = new Set(['', '-', '—', '–', '--', '−', '－', '‐', '/']);

/** A cell that stands for nothing: blank, or one of the dashes. */
export function isBlankSign(text: string): boolean {
  return text.length <= 4 && BLANK_SIGNS.has(text.trim());
}

export function flagOfText(text: string): Flag | null {
  if (text.length > 24) return null;
  // Blackboard writes the points so far behind the word: `In Progress(12.00)`.
  return flagOf.get(foldText(text).replace(/\s*\(\d+(?:\.\d+)?\)$/, '')) ?? null;
}

const scale = (...words: string[]) => new Set(words.map(foldText));
const withSigns = (letters: string) =>
  [...letters].flatMap((l) => [l, `${l}+`, `${l}-`, `${l}−`, `${l}–`]);

const SCALES: readonly ReadonlySet<string>[] = [
  scale(...withSigns('abcdefg'), 'a*'),
  // German marks from 1 to 6 with a tendency; plain ones are numbers.
  scale(...withSigns('123456')),
  scale('s', 'u'),
  scale('p', 'f'),
  scale('优', '良', '中', '差'),
  scale('优秀', '良好', '中等', '及格', '不及格'),
  scale('优', '良', '中', '差', '优秀', '良好', '中等', '及格', '不及格', '合格', '不合格'),
  scale('甲', '乙', '丙', '丁'),
  scale(
    'sehr gut',
    'gut',
    'befriedigend',
    'ausreichend',
    'mangelhaft',
    'ungenugend',
    'ungenuegend',
  ),
];

/** Which scales a value stands on, as a bit set; 0 for none. */
export function scalesOf(text: string): number {
  if (text.length > 14) return 0;
  const folded = foldText(text);
  return SCALES.reduce((bits, known, i) => (known.has(folded) ? bits | (1 << i) : bits), 0);
}

/** The bit of the scale whose signless marks are numbers. */
export const MARKS_SCALE = 2;

export const ALL_SCALES = (1 << SCALES.length) - 1;
