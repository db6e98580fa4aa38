/** What is asked of a section, made definite: what was known at the moment, and which columns are to come. */
import { Failure } from '../../../shared/failure.ts';
import type { SectionForecast, Target } from '../../../shared/contract/forecast.ts';
import type { LineItem, Score, SectionGradebook } from '../../../shared/nouns.ts';
import { BLANK_SCORE } from '../../../shared/nouns.ts';
import type { Column } from '../../tasks/read-columns.ts';
import { isMarked, readColumns, upcomingColumn } from '../../tasks/read-columns.ts';

/** `asOf`: a line item's id or a day; left out, everything that is known counts. */
export type Question = { target: Target; asOf?: number | string };

export type ResolvedQuestion = {
  asOf: SectionForecast['asOf'];
  past: Column[];
  /** What to forecast, nearest first; one column unless the target is the final grade. */
  upcoming: Column[];
  /** How many line items ahead each upcoming one is, from 1. */
  gaps: number[];
  target: SectionForecast['target'];
  /** The gradebook as it was at the moment: later scores are blank. */
  then: SectionGradebook;
};

/** @throws Failure not-found for a line item that the section does not have */
export function resolveQuestion(gradebook: SectionGradebook, { target, asOf }: Question): ResolvedQuestion {
  const columns = readColumns(gradebook);
  const moment = asOf === undefined ? null : momentOf(gradebook, columns, asOf);
  const cut = typeof target === 'number' ? Math.min(moment ?? columns.length, placeOf(gradebook, columns, target)) : moment;
  const past = columns.filter((column, place) => place < (cut ?? columns.length) && isMarked(column));
  const open = columns.filter((column, place) => !past.includes(column) && (cut === null || place >= cut));
  const upcoming = chooseUpcoming(gradebook, { target, past, open });
  return {
    asOf: nameOf(gradebook, past.at(-1)),
    past,
    upcoming: upcoming.map((column) => upcomingColumn(gradebook, column)),
    gaps: upcoming.map((column) => Math.max(1, 1 + open.indexOf(column))),
    target: describeTarget(gradebook, target, upcoming[0]),
    then: hideLater(gradebook, past),
  };
}

/** How many columns were over at the moment. */
function momentOf(gradebook: SectionGradebook, columns: readonly Column[], asOf: number | string): number {
  if (typeof asOf === 'number') return placeOf(gradebook, columns, asOf) + 1;
  return 1 + columns.findLastIndex((column) => {
    const { dueOn } = lineItemOf(gradebook, column) ?? { dueOn: null };
    return dueOn !== null && dueOn <= asOf;
  });
}

function placeOf(gradebook: SectionGradebook, columns: readonly Column[], id: number): number {
  const place = columns.findIndex((column) => lineItemOf(gradebook, column)?.id === id);
  if (place < 0) throw new Failure('not-found', { what: 'line item', id });
  return place;
}

const lineItemOf = (gradebook: SectionGradebook, column: Column | undefined): LineItem | undefined =>
  column?.lineItem === null || column === undefined ? undefined : gradebook.lineItems[column.lineItem];

function nameOf(gradebook: SectionGradebook, column: Column | undefined): { id: number; title: string } | null {
  const lineItem = lineItemOf(gradebook, column);
  return lineItem ? { id: lineItem.id, title: lineItem.title } : null;
}

type Choice = { target: Target; past: readonly Column[]; open: readonly Column[] };

/** The next one may not be planned yet: then it is imagined as another of the latest kind. */
function chooseUpcoming(gradebook: SectionGradebook, { target, past, open }: Choice): Column[] {
  if (target === 'final') return [...open, ...past.filter((column) => isAwaited(gradebook, column))];
  if (target === 'next') return [open[0] ?? imagineNext(past.at(-1))];
  return open.filter((column) => lineItemOf(gradebook, column)?.id === target);
}

/** Handed in and not marked yet, by at least one student. */
const isAwaited = (gradebook: SectionGradebook, { lineItem }: Column): boolean =>
  lineItem !== null && gradebook.scores.some((row) => AWAITED.has(row[lineItem]?.status ?? 'missing'));

export const AWAITED: ReadonlySet<Score['status']> = new Set<Score['status']>(['needs-grading', 'in-progress']);

function imagineNext(latest: Column | undefined): Column {
  const { category = null, weight = null } = latest ?? {};
  return { lineItem: null, category, weight, fractions: [], missing: [], excused: [], late: [] };
}

function describeTarget(
  gradebook: SectionGradebook,
  target: Target,
  column: Column | undefined,
): SectionForecast['target'] {
  if (target === 'final') return { kind: 'final', id: null, title: '', dueOn: null };
  const lineItem = lineItemOf(gradebook, column);
  return { kind: 'line-item', id: lineItem?.id ?? null, title: lineItem?.title ?? '', dueOn: lineItem?.dueOn ?? null };
}

/** Later scores are taken away; an excuse stays, as it is given ahead, and totals must not be counted twice. */
function hideLater(gradebook: SectionGradebook, past: readonly Column[]): SectionGradebook {
  const kept = new Set(past.map((column) => column.lineItem));
  const isTotal = gradebook.lineItems.map(({ kind }) => kind === 'total');
  const seen = (score: Score, at: number): Score => {
    if (isTotal[at]) return { ...BLANK_SCORE, status: 'excused', detail: null };
    return kept.has(at) || score.status === 'excused' ? score : BLANK_SCORE;
  };
  return { ...gradebook, scores: gradebook.scores.map((row) => row.map(seen)) };
}
