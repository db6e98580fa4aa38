/** The answers to choose from, and the wrong ones that are known to come, with the misconception each may show. */
import type { ItemRecord } from '../../shared/import/catalogue.ts';
import { foldHeader } from './clean-text.ts';
import { textAt } from './record-table.ts';
import type { Row } from './table.ts';

type Option = ItemRecord['options'][number];

/** One column of options: which option it is, and whether it holds its words or its misconception. */
export type OptionColumns = readonly {
  col: number;
  /** `wrong`: a wrong answer that is known to come; `all`: every option in one cell. */
  label: string;
  holds: 'text' | 'misconception';
}[];

const LABELLED =
  /^(?:(?<text>option|choice|选项|答案选项)\s*)?(?<label>[a-h])(?<wrong>\s*(?:misconception|error|误区|错因|错误原因))?$|^(?:misconception|error|误区|错因|错误原因)\s*(?<second>[a-h])$/;
const WRONG = new Set([
  'wrong answer',
  'common wrong answer',
  'distractor',
  '错误答案',
  '典型错误',
  '常见错误',
  '常见错误答案',
]);
const MISCONCEPTION = new Set([
  'misconception',
  'error type',
  '误区',
  '错因',
  '错误原因',
  '错误类型',
  '迷思概念',
]);
const ALL = new Set(['options', 'choices', '选项']);

export function findOptionColumns(
  headers: readonly string[],
  taken: readonly (number | undefined)[],
): OptionColumns {
  return headers.flatMap((header, col) => {
    if (taken.includes(col)) return [];
    const folded = foldHeader(header);
    if (WRONG.has(folded)) return [{ col, label: 'wrong', holds: 'text' as const }];
    if (MISCONCEPTION.has(folded))
      return [{ col, label: 'wrong', holds: 'misconception' as const }];
    if (ALL.has(folded)) return [{ col, label: 'all', holds: 'text' as const }];
    const found = LABELLED.exec(folded)?.groups;
    const label = found?.['label'] ?? found?.['second'];
    if (label === undefined) return [];
    const isMisconception = found?.['wrong'] !== undefined || found?.['second'] !== undefined;
    return [
      {
        col,
        label: label.toUpperCase(),
        holds: isMisconception ? ('misconception' as const) : ('text' as const),
      },
    ];
  });
}

/** @param answer the key: an option's label, or its words */
export function readOptions(row: Row, columns: OptionColumns, answer: string | null): Option[] {
  const textOf = (label: string, holds: 'text' | 'misconception') =>
    textAt(row, columns.find((column) => column.label === label && column.holds === holds)?.col);
  const labels = [...new Set(columns.map(({ label }) => label))];
  return labels.flatMap((label): Option[] => {
    if (label === 'all') return splitOptions(textOf('all', 'text'), answer);
    const text = textOf(label, 'text');
    if (text === '') return [];
    const misconception = textOf(label, 'misconception') || null;
    // A wrong answer without a label of its own is known by its words.
    const own = label === 'wrong' ? text : label;
    return [{ label: own, text, isRight: isKey(own, text, answer), misconception }];
  });
}

const PART = /([A-Ha-h])\s*[.．、:：)）]\s*(.*?)(?=\s*[;；\n]?\s*[A-Ha-h]\s*[.．、:：)）]|$)/gs;

/** `A. 3; B. 4; C. 5` */
function splitOptions(text: string, answer: string | null): Option[] {
  return [...text.matchAll(PART)].map(([, letter = '', words = '']) => {
    const label = letter.toUpperCase();
    const own = words.replace(/[;；\s]+$/, '');
    return { label, text: own, isRight: isKey(label, own, answer), misconception: null };
  });
}

function isKey(label: string, text: string, answer: string | null): boolean {
  if (answer === null) return false;
  const key = foldHeader(answer);
  return key === foldHeader(label) || key === foldHeader(text);
}
