/** From planned columns to assessments: which stay, of what kind, out of how much. */
import type { IgnoreReason } from '../../shared/import/remarks.ts';
import type { ItemPlan, Layout, ValueRule } from './layout.ts';
import { foldHeader } from './clean-text.ts';
import type { ColumnFacts } from './fact-rows.ts';
import type { ColumnStudy } from './study-columns.ts';
import { commonDenominator, isLetterColumn, numericCells } from './study-columns.ts';

export type SettledItem = ItemPlan & { values: Exclude<ValueRule, 'look' | 'keep'> };
export type SettledItems = {
  items: SettledItem[];
  dropped: { col: number; reason: IgnoreReason }[];
  /** Columns (from 0) whose maximum came from the values' form. */
  inferred: number[];
};

type Studies = ReadonlyMap<number, ColumnStudy>;

export function mainColumn(item: ItemPlan): number {
  return item.points ?? item.percent ?? item.letter ?? item.col;
}

export function settleItems(layout: Layout, facts: ColumnFacts, studies: Studies): SettledItems {
  const dropped: SettledItems['dropped'] = [];
  const judged = layout.items.map((item) => {
    const study = studies.get(mainColumn(item));
    const whole = withFacts(item, facts);
    const first = study ? judge(whole, study) : 'text';
    if (first !== 'text') return { planned: whole, study, verdict: first };
    const planned = withoutWords(whole);
    const verdict = planned === whole || !study ? first : judge(planned, study);
    return { planned, study, verdict };
  });
  const kept = judged.filter(({ verdict, planned }) => isRule(verdict) && !planned.computed);
  const chosen = kept.length > 0 ? kept : chooseTotal(judged);
  for (const entry of judged) {
    if (chosen.includes(entry)) continue;
    const reason = isRule(entry.verdict) ? 'computed-total' : entry.verdict;
    dropped.push({
      col: entry.planned.col,
      reason: entry.planned.computed ? 'computed-total' : reason,
    });
  }
  const inferred: number[] = [];
  const items = chosen.flatMap(({ planned, study, verdict }) => {
    if (!isRule(verdict) || !study) return [];
    const known = planned.maxPoints;
    const maxPoints = known ?? maximumFromValues(verdict, study, planned.title);
    if (known === null && maxPoints !== null) inferred.push(planned.col);
    const kind = planned.computed ? ('total' as const) : planned.kind;
    return [{ ...planned, kind, maxPoints, values: verdict }];
  });
  return { items, dropped, inferred };
}

const isRule = (verdict: string): verdict is SettledItem['values'] =>
  verdict === 'points' || verdict === 'letter' || verdict === 'percent';

function withFacts(item: ItemPlan, facts: ColumnFacts): ItemPlan {
  const col = mainColumn(item);
  return {
    ...item,
    maxPoints: item.maxPoints ?? facts.maxima.get(col) ?? null,
    date: item.date ?? facts.dates.get(col) ?? null,
    category: item.category ?? facts.categories.get(col) ?? null,
  };
}

/** A scale's words say nothing that the percentage or the letter beside them does not. */
function withoutWords(item: ItemPlan): ItemPlan {
  const { points, ...rest } = item;
  if (points === undefined || (item.percent ?? item.letter) === undefined) return item;
  return { ...rest, values: item.percent === undefined ? 'letter' : 'percent' };
}

/** The column's rule, or why it is no assessment. */
function judge(item: ItemPlan, study: ColumnStudy): SettledItem['values'] | IgnoreReason {
  if (item.points === undefined && item.percent !== undefined) return 'percent';
  if (item.values === 'points' || item.values === 'letter' || item.values === 'percent') {
    return item.values;
  }
  if (isLetterColumn(study)) return 'letter';
  if (item.values === 'keep')
    return study.texts > 0 && numericCells(study) === 0 ? 'text' : 'points';
  return judgeByLook(item, study);
}

function judgeByLook(item: ItemPlan, study: ColumnStudy): SettledItem['values'] | IgnoreReason {
  const numeric = numericCells(study);
  if (item.maxPoints !== null) return 'points';
  if (numeric > 0 && study.numbers === numeric && study.smallest >= 1_000_000) return 'metadata';
  if (numeric > 0) return numeric >= study.texts ? 'points' : 'text';
  if (study.texts > 0)
    return study.flags >= study.texts && soundsLikeWork(item.title) ? 'points' : 'text';
  if (study.dates > 0) return soundsLikeWork(item.title) ? 'points' : 'timestamp';
  return study.flags + study.mishaps > 0 || item.date !== null || soundsLikeWork(item.title)
    ? 'points'
    : 'text';
}

const WORK =
  /\b(?:quiz|test|exam|homework|hw|assignment|essay|project|lab|unit|chapter|task|paper|worksheet|classwork|report|presentation|midterm|final|exercise|problem|question|activity|discussion|draft|check|assessment|participation|controle|devoir|interro|ds|dm|arbeit|klausur|aufgabe|prufung|tarea|examen|prueba|trabajo|verifica|compito|prov|uppgift|toets)\b|\d|考|测|作业|练习|实验|语文|数学|英语|物理|化学|生物|政治|历史|地理|科学|اختبار|واجب/;

/** A column that nobody has a mark in yet is an assessment only if its title says so. */
function soundsLikeWork(title: string): boolean {
  return WORK.test(foldHeader(title));
}

/** Nothing but totals was exported: the most final one stands for the course. */
function chooseTotal<T extends { planned: ItemPlan; verdict: string }>(judged: readonly T[]): T[] {
  const totals = judged.filter(({ planned, verdict }) => planned.computed && isRule(verdict));
  const best = totals.toSorted((a, b) => finality(b.planned.title) - finality(a.planned.title))[0];
  return best ? [best] : [];
}

function finality(title: string): number {
  const folded = foldHeader(title);
  if (
    /^(?:course total|final score|total score|grand total|kurs gesamt|total del curso|total du cours|课程总分)/.test(
      folded,
    )
  )
    return 4;
  if (/^(?:总分|总成绩|total|overall|gesamt|summe|المجموع)/.test(folded)) return 3;
  if (
    /final|course|总评|综合/.test(folded) &&
    !/unposted|points|numerator|denominator/.test(folded)
  )
    return 2;
  return /denominator|subtotal|unposted/.test(folded) ? 0 : 1;
}

/** `Test 1 (%)`: its numbers are percentages. */
const PERCENT_TITLE = /[（(]\s*%\s*[)）]$|\s%$/;

function maximumFromValues(
  rule: SettledItem['values'],
  study: ColumnStudy,
  title: string,
): number | null {
  if (rule === 'letter') return null;
  const denominator = commonDenominator(study);
  if (denominator !== null) return denominator;
  if (rule === 'percent' || PERCENT_TITLE.test(title)) return 100;
  return study.percents > 0 && study.percents >= study.numbers ? 100 : null;
}
