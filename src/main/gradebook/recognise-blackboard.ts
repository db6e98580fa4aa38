/** Blackboard Learn grade centre: "XLS" (tab text in UTF-16) and CSV. */
import { applyCorrections } from './apply-corrections.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import type { CellWord, CellWords } from './correct-words.ts';
import { maximumOf } from './cut-maximum.ts';
import { findRow, headerTexts } from './find-header.ts';
import { meaningOf } from './header-words.ts';
import type { ValueRule } from './layout.ts';
import { ignore, plainItem } from './layout.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { planColumns } from './plan-columns.ts';
import { readWide } from './read-wide.ts';
import type { Recogniser } from './recogniser.ts';

/** Titles hold brackets and pipes themselves, so the last ` [Total Pts:` counts. */
const TITLED =
  /^([\s\S]*)\s*\[\s*(?:Total (?:Pts|Points|des points)|Total de puntos|Gesamtpunktzahl|Punti totali|Pontos totais|Totaal aantal punten):\s*((?:up to|hasta|bis zu|jusqu'à|fino a|até|tot)\s+)?([\d.,]+)?\s*([^\]]*)\]\s*(?:\|\s*(\S+))?\s*$/i;
/** A column without a maximum still ends with its id: `Notes |660470`. */
const WITH_ID = /^([\s\S]*\S)\s*\|\s*(\d+)\s*$/;

const IDENTITY: Readonly<Record<string, ColumnPlan>> = {
  'last name': { role: 'family', rank: 0 },
  'first name': { role: 'given', rank: 0 },
  username: { role: 'login', rank: 0 },
  'user name': { role: 'login', rank: 0 },
  'student id': { role: 'id', rank: 0 },
  'child course id': ignore('metadata'),
  'last access': ignore('metadata'),
  availability: ignore('metadata'),
  'grading notes': ignore('feedback'),
  'notes format': ignore('metadata'),
  'feedback to learner': ignore('feedback'),
  'feedback to user': ignore('feedback'),
  'feedback format': ignore('metadata'),
  email: { role: 'email', rank: 0 },
  'email address': { role: 'email', rank: 0 },
  section: { role: 'section', rank: 0 },
};

/** The columns about students are translated; the facts in brackets keep their form. */
function identityOf(header: string): ColumnPlan | null {
  const known = IDENTITY[foldHeader(header)];
  if (known) return known;
  const meaning = TITLED.test(header) ? null : meaningOf(header);
  if (meaning === null) return null;
  return meaning.role === 'nom' ? { role: 'family', rank: 0 } : meaning;
}

const WORDS: CellWords = new Map<string, CellWord>([
  ['complete', 'full'],
  ['completed', 'full'],
  ['incomplete', { status: 'missing', detail: 'flagged' }],
]);

function valuesOf(display: string): ValueRule | 'text' {
  const folded = foldHeader(display);
  if (folded === 'text') return 'text';
  if (folded === 'letter') return 'letter';
  if (folded === 'percentage') return 'percent';
  // A school's own schema may show letters or words; no display at all is a score.
  return folded === 'score' || folded === '' || /complete/.test(folded) ? 'points' : 'keep';
}

function planOf(header: string, col: number): ColumnPlan {
  const known = identityOf(header);
  if (known) return known;
  const found = TITLED.exec(header);
  if (!found) return planUntitled(header, col);
  const [, title = '', upTo, max, display = '', id] = found;
  const values = valuesOf(display);
  if (values === 'text') return ignore('text');
  return {
    item: {
      ...plainItem(col, cleanText(title) || cleanText(header)),
      maxPoints: max === undefined ? null : maximumOf(max),
      externalId: id ?? null,
      values,
      computed: upTo !== undefined,
    },
  };
}

function planUntitled(header: string, col: number): ColumnPlan {
  const found = WITH_ID.exec(header);
  if (!found) return ignore('metadata');
  return { item: { ...plainItem(col, cleanText(found[1]!)), externalId: found[2]! } };
}

function isHeader(texts: readonly string[]): boolean {
  return texts.some((text) => TITLED.test(text)) && texts.some((text) => identityOf(text) !== null);
}

export const recogniseBlackboard: Recogniser = (table, corrections) => {
  const headerRow = findRow(table, isHeader, corrections.headerRow);
  if (headerRow === null) return null;
  const layout = planColumns(
    'blackboard',
    { headers: headerTexts(table.row(headerRow)), headerRow },
    planOf,
  );
  return readWide(
    table,
    applyCorrections({ ...layout, words: WORDS }, corrections),
    corrections.decimal,
  );
};
