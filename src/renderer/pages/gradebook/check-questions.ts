/** What the check step asks about a read gradebook: maxima that the file does not say, and words not understood. */
import type { PlanPreview } from '../../../shared/contract/gradebook.ts';
import { isFarOver } from '../../../shared/score-range.ts';
import { letterKey } from '../../../shared/letter-shares.ts';
import type { WordMeaning } from '../../../shared/import/corrections.ts';
import type { GradebookResult, ImportResult, ReadTable } from '../../../shared/import/result.ts';

export type MaximumQuestion = {
  title: string;
  externalId: string | null;
  /** From 1; null where the file has no column for the assessment. */
  col: number | null;
  highest: number;
  /** What the title may mean by its number. */
  proposed: number | null;
};

/** `Quiz 1 (20)`: twenty points, or the twentieth, or a page; a year is none of them. */
const NUMBER_AT_END = /[（([]\s*(?!(?:19|20)\d\d\s*[)）\]])(\d{1,4})\s*[)）\]]$/;

/** The number in the title, where every score would fit under it. */
export function maximumInTitle(title: string, highest: number): number | null {
  const number = Number(NUMBER_AT_END.exec(title.trim())?.[1] ?? 0);
  return number > 0 && number >= highest ? number : null;
}

/** Columns of points without a maximum. */
export function questionsOf(result: ImportResult | ReadTable): MaximumQuestion[] {
  if (result.outcome === 'error' || result.kind !== 'gradebook') return [];
  const highest = highestByAssessment(result);
  return result.assessments.flatMap(({ key, title, externalId, col, maxPoints }) => {
    const most = highest.get(key);
    if (maxPoints !== null || most === undefined) return [];
    const proposed = maximumInTitle(title, most);
    return [{ title, externalId, col, highest: most, proposed }];
  });
}

export type LetterWorth = { letter: string; share: number | null };

/** How many things the step asks about or shows; zero is a file in which nothing looks odd. */
export function oddThings({ result, counts, likelySame }: PlanPreview): number {
  const lettered =
    result.outcome === 'ok' && result.kind === 'gradebook' ? bareLetters(result).titles.length : 0;
  return counts.warnings + likelySame.length + questionsOf(result).length + lettered;
}

/** Letters without points beside them, with the columns they stand in. */
export function bareLetters(result: GradebookResult): { titles: string[]; letters: string[] } {
  const bare = [...result.scores].filter(
    ({ letter, points }) => letter !== null && points === null,
  );
  const columns = new Set(bare.map(({ assessment }) => assessment));
  const titles = result.assessments.filter(({ key }) => columns.has(key)).map(({ title }) => title);
  return { titles, letters: [...new Set(bare.flatMap(({ letter }) => letter ?? []))] };
}

/** What each letter counts, the best first; those that nobody has valued yet stand behind. */
export function letterWorths(
  bare: readonly string[],
  said: readonly { letter: string; share: number }[],
): LetterWorth[] {
  const known = new Set(said.map(({ letter }) => letterKey(letter)));
  const open = bare.filter((letter) => !known.has(letterKey(letter)));
  return [
    ...said.toSorted((a, b) => b.share - a.share),
    ...open.toSorted().map((letter) => ({ letter, share: null })),
  ];
}

function highestByAssessment({ scores }: GradebookResult): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { assessment, points } of scores) {
    if (points !== null) highest.set(assessment, Math.max(points, highest.get(assessment) ?? 0));
  }
  return highest;
}

export type UnknownWord = { text: string; times: number; means: WordMeaning | null };

/** Words in score cells, the commonest first: those not understood, and those that the teacher explained. */
export function unknownWords(
  result: GradebookResult,
  explained: readonly { text: string; means: WordMeaning }[],
): UnknownWord[] {
  const found = Map.groupBy(
    result.warnings.flatMap(({ text }) => text ?? []),
    (text) => text,
  );
  const asked = [...found].map(([text, all]) => ({ text, times: all.length, means: null }));
  const answered = explained.map(({ text, means }) => ({ text, times: 0, means }));
  return [...answered, ...asked.toSorted((a, b) => b.times - a.times)];
}

export type FarOver = { student: string; title: string; points: number; max: number };

/** Extra credit may lift a score above the maximum; what lies further above is more likely a slip. */
export function farOverMaximum(result: ImportResult | ReadTable): FarOver[] {
  if (result.outcome === 'error' || result.kind !== 'gradebook') return [];
  const items = new Map(result.assessments.map((assessment) => [assessment.key, assessment]));
  const names = new Map(result.students.map(({ key, name }) => [key, name]));
  return result.scores.flatMap(({ student, assessment, points, outOf }) => {
    const item = items.get(assessment);
    const max = outOf ?? item?.maxPoints ?? null;
    if (max === null || !isFarOver(points, max)) return [];
    return [
      { student: names.get(student) ?? '', title: item?.title ?? '', points: points ?? 0, max },
    ];
  });
}

/**
 * Scores and states of the file that a commit keeps in no cell of their own: what says that a student was not given
 * another class's work. Below zero where a student sits in several classes and has their scores in each.
 */
export function keptNowhere({
  counts,
  added,
  changed,
  changedCount,
  unchangedScores,
}: Pick<PlanPreview, 'counts' | 'added' | 'changed' | 'changedCount' | 'unchangedScores'>): number {
  const columns = changed.filter(({ student }) => student === '').length;
  return counts.cells - (added.scores + changedCount - columns + unchangedScores);
}
