/** What is asked of a section, made definite: what was known at the moment, and which columns are to come. */
import { Failure } from '../../../shared/failure.ts';
import type { SectionForecast, Target } from '../../../shared/contract/forecast.ts';
import type { LineItem, Score, SectionGradebook } from '../../../shared/nouns.ts';
import { BLANK_SCORE } from '../../../shared/nouns.ts';
import type { Column } from '../../tasks/read-columns.ts';
import { isMarked, readColumns, upcomingColumn } from '../../tasks/read-columns.ts';
import type { Shift } from './shift-forecast.ts';

/** Shares of the maximum that a what-if world assumes of students without a score, by place of the line item. */
export type Assumed = ReadonlyMap<number, readonly number[]>;

/** A what-if's second try at marked work, by places: the drawn share joins the score that is there. */
export type SecondTry = { student: number; lineItem: number; joins: (share: number) => number };

/** By place of the student: what a supposition that sets no score does to each of their scores still to come. */
export type Shifts = ReadonlyMap<number, readonly Shift[]>;

/** `asOf`: a line item's id or a day; left out, everything that is known counts. */
export type Question = {
  target: Target;
  asOf?: number | string;
  assumed?: Assumed;
  secondTries?: readonly SecondTry[];
  shifts?: Shifts;
};

export type ResolvedQuestion = {
  asOf: SectionForecast['asOf'];
  /** With what is assumed filled in, for features alone. */
  past: Column[];
  /** What to forecast, nearest first; one column unless the target is the final grade. */
  upcoming: Column[];
  /** How many line items ahead each upcoming one is, from 1. */
  gaps: number[];
  target: SectionForecast['target'];
  /** The gradebook as it was at the moment: later scores are blank, nothing is assumed. */
  asKnown: SectionGradebook;
};

/** @throws Failure not-found for a line item that the section does not have */
export function resolveQuestion(
  gradebook: SectionGradebook,
  { target, asOf, assumed = new Map(), secondTries = [] }: Question,
): ResolvedQuestion {
  const columns = readColumns(gradebook).map((column) => assume(column, assumed));
  const end = endOfPast(gradebook, columns, { target, asOf });
  const past = columns.filter((column, place) => place < end && isMarked(column));
  const open = columns.filter(
    (column, place) =>
      !past.includes(column) && (asOf === undefined || target === 'final' || place >= end),
  );
  const reopened = new Set([...assumed.keys(), ...secondTries.map(({ lineItem }) => lineItem)]);
  const upcoming = chooseUpcoming(gradebook, { target, past, open, reopened });
  return {
    asOf: nameOf(gradebook, past.at(-1)),
    past,
    upcoming: upcoming.map((column) => upcomingColumn(gradebook, column)),
    gaps: upcoming.map((column) => gapTo(column, columns, past)),
    target: describeTarget(gradebook, target, upcoming[0]),
    asKnown: hideLater(gradebook, past),
  };
}

function assume(column: Column, assumed: Assumed): Column {
  const values = column.lineItem === null ? undefined : assumed.get(column.lineItem);
  if (!values) return column;
  const fractions = column.fractions.map((f, i) => f ?? values[i] ?? null);
  return { ...column, fractions, missing: fractions.map((f) => f === null) };
}

/** How many columns may be looked at: to the moment, and never a marked target itself or what came after it. */
function endOfPast(
  gradebook: SectionGradebook,
  columns: readonly Column[],
  { target, asOf }: Question,
): number {
  const moment = asOf === undefined ? columns.length : momentOf(gradebook, columns, asOf);
  if (typeof target !== 'number') return moment;
  const place = placeOf(gradebook, columns, target);
  return isMarked(columns[place]!) ? Math.min(moment, place) : moment;
}

/** Line items from the latest known one to this one; 1 for one that lies before it or is imagined. */
function gapTo(column: Column, columns: readonly Column[], past: readonly Column[]): number {
  const latest = columns.findLastIndex((one) => past.includes(one));
  return Math.max(1, columns.indexOf(column) - latest);
}

/** How many columns were over at the moment. */
function momentOf(
  gradebook: SectionGradebook,
  columns: readonly Column[],
  asOf: number | string,
): number {
  if (typeof asOf === 'number') return placeOf(gradebook, columns, asOf) + 1;
  return (
    1 +
    columns.findLastIndex((column) => {
      const { dueOn } = lineItemOf(gradebook, column) ?? { dueOn: null };
      return dueOn !== null && dueOn <= asOf;
    })
  );
}

function placeOf(gradebook: SectionGradebook, columns: readonly Column[], id: number): number {
  const place = columns.findIndex((column) => lineItemOf(gradebook, column)?.id === id);
  if (place < 0) throw new Failure('not-found', { what: 'line item', id });
  return place;
}

const lineItemOf = (
  gradebook: SectionGradebook,
  column: Column | undefined,
): LineItem | undefined =>
  column?.lineItem === null || column === undefined
    ? undefined
    : gradebook.lineItems[column.lineItem];

function nameOf(
  gradebook: SectionGradebook,
  column: Column | undefined,
): { id: number; title: string } | null {
  const lineItem = lineItemOf(gradebook, column);
  return lineItem ? { id: lineItem.id, title: lineItem.title } : null;
}

type Choice = {
  target: Target;
  past: readonly Column[];
  open: readonly Column[];
  /** Marked line items that are open again for somebody, by place. */
  reopened: ReadonlySet<number>;
};

/** The next one follows the latest known; one not planned yet is imagined as another of the latest kind. */
function chooseUpcoming(
  gradebook: SectionGradebook,
  { target, past, open, reopened }: Choice,
): Column[] {
  if (target === 'final') {
    return [
      ...open,
      ...past.filter(
        (column) => isAwaited(gradebook, column) || reopened.has(column.lineItem ?? -1),
      ),
    ];
  }
  if (typeof target === 'number')
    return open.filter((column) => lineItemOf(gradebook, column)?.id === target);
  const latest = past.at(-1)?.lineItem ?? null;
  const after =
    latest === null ? open : open.filter((column) => isLater(gradebook, column, latest));
  return [after[0] ?? open[0] ?? imagineNext(past.at(-1))];
}

const isLater = (gradebook: SectionGradebook, column: Column, than: number): boolean =>
  (lineItemOf(gradebook, column)?.position ?? 0) > (gradebook.lineItems[than]?.position ?? 0);

/** Marked for some, still to come for at least one student. */
const isAwaited = (gradebook: SectionGradebook, { lineItem }: Column): boolean =>
  lineItem !== null && gradebook.scores.some((row) => isStillToCome(row[lineItem] ?? BLANK_SCORE));

/** Handed in and not marked yet, or left blank: blank is not zero. Work flagged as missing or absent is zero. */
export function isStillToCome({ status, detail }: Score): boolean {
  if (status === 'missing') return (detail ?? 'blank') === 'blank';
  return status === 'needs-grading' || status === 'in-progress';
}

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
  return {
    kind: 'line-item',
    id: lineItem?.id ?? null,
    title: lineItem?.title ?? '',
    dueOn: lineItem?.dueOn ?? null,
  };
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
