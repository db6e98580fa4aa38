/** A printed page as plain blocks: written once, then laid out as HTML, PDF or Word alike. */
import type { Maths } from '../../../shared/maths/maths.ts';
import { partsOfText } from '../../../shared/maths/tex-in-text.ts';
import type { Part } from '../../../shared/passage.ts';

export type Run =
  | { kind: 'text'; text: string; isStrong?: boolean; isQuiet?: boolean }
  | { kind: 'maths'; tree: Maths }
  /** Maths of an imported question, as TeX. */
  | { kind: 'tex'; tex: string };
export type Runs = readonly Run[];

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; runs: Runs; aside?: string }
  | { kind: 'paragraph'; runs: Runs; tone?: 'quiet' | 'lead' }
  | { kind: 'list'; items: readonly Runs[] }
  /** A label and what stands beside it, one a row. */
  | { kind: 'facts'; rows: readonly { label: string; runs: Runs }[] }
  | {
      kind: 'table';
      head: readonly Runs[];
      rows: readonly (readonly Runs[])[];
      widths?: readonly number[];
    }
  /** What the teacher does, with a sign for its kind and the answer to listen for. */
  | { kind: 'move'; label: string; runs: Runs; hear: { label: string; runs: Runs } | null }
  | {
      kind: 'question';
      number: string;
      mark: string;
      blocks: readonly (Runs | DataTable)[];
      options: readonly Runs[];
      /** Lines to write on. */
      space: number;
    }
  /** Keeps what follows on a new page. */
  | { kind: 'break' };

/** A table that a question is about. */
export type DataTable = { kind: 'data'; rows: readonly (readonly Runs[])[] };

export type PrintedDocument = {
  title: string;
  language: 'en' | 'zh-CN';
  isDraft: boolean;
  /** At the foot of every page. */
  footer: string;
  blocks: readonly Block[];
};

export const text = (words: string): Run => ({ kind: 'text', text: words });
export const strong = (words: string): Run => ({ kind: 'text', text: words, isStrong: true });
export const quiet = (words: string): Run => ({ kind: 'text', text: words, isQuiet: true });

const runsOfText = (words: string): Run[] =>
  partsOfText(words).map((part) =>
    typeof part === 'string' ? text(part) : { kind: 'tex', tex: part.tex },
  );

const isTable = (part: Part): part is Extract<Part, { kind: 'table' }> =>
  typeof part !== 'string' && part.kind === 'table';

const runsOfPart = (part: Exclude<Part, { kind: 'table' }>): Run[] =>
  typeof part === 'string' ? runsOfText(part) : [{ kind: 'maths', tree: part }];

/** A passage as lines of text with the tables between them. */
export function blocksOf(passage: readonly Part[]): (Runs | DataTable)[] {
  const blocks: (Run[] | DataTable)[] = [];
  for (const part of passage) {
    const last = blocks.at(-1);
    if (isTable(part))
      blocks.push({ kind: 'data', rows: part.rows.map((row) => row.map(runsOfCell)) });
    else if (Array.isArray(last)) last.push(...runsOfPart(part));
    else blocks.push(runsOfPart(part));
  }
  return blocks;
}

const runsOfCell = (cell: string | Maths): Runs =>
  typeof cell === 'string' ? runsOfText(cell) : [{ kind: 'maths', tree: cell }];

/** A passage in one line, its tables left out. */
export const runsOf = (passage: readonly Part[]): Run[] =>
  passage.flatMap((part) => (isTable(part) ? [] : runsOfPart(part)));
