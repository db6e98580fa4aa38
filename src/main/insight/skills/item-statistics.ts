/**
 * What classical test theory says of an item, as teachers expect it: difficulty, discrimination, point-biserial
 * (Crocker and Algina 1986, chapter 14; upper and lower 27 % after Kelley 1939; bounds after Ebel 1965).
 */
import type { Item, ItemStatistics, ItemVerdict } from '../../../shared/contract/skills.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { Response } from '../../store/response.ts';

type StoredAnswer = Pick<Response, 'studentId' | 'itemId' | 'correct' | 'answer'>;

/** Kelley's share: the groups differ most surely there. */
const GROUP_SHARE = 0.27;
/** Below this many students an item says nothing about itself. */
const FEWEST = 15;
const Z95 = 1.959964;
const MOST_WRONG = 3;

/** Something is wrong with the item rather than with those who answered it. */
export const isDoubtful = (verdict: ItemVerdict): boolean =>
  verdict === 'key-may-be-wrong' || verdict === 'may-be-broken';

type Mark = { studentId: Id; correct: number; answer: string | null };
type Rated = Mark & { rest: number };

/** @param answers oldest first; of a student's answers to one item the first counts */
export function itemStatistics(
  items: readonly Item[],
  answers: readonly StoredAnswer[],
  nameOf: (misconceptionId: Id) => string | null,
): ItemStatistics[] {
  const marks = firstAnswers(answers);
  const rests = restScores(marks);
  return items.map((item) => {
    const rated = (marks.get(item.id) ?? []).map((mark) => ({
      ...mark,
      rest: rests(item.id, mark),
    }));
    return describe(item, rated, nameOf);
  });
}

function firstAnswers(answers: readonly StoredAnswer[]): Map<Id, Mark[]> {
  const seen = new Set<string>();
  const marks = new Map<Id, Mark[]>();
  for (const { studentId, itemId, correct, answer } of answers) {
    const pair = `${studentId} ${itemId}`;
    if (seen.has(pair)) continue;
    seen.add(pair);
    const list = marks.get(itemId) ?? [];
    list.push({ studentId, correct, answer });
    marks.set(itemId, list);
  }
  return marks;
}

/**
 * How a student did on all other items, beside how those items usually go: students need not have had the same
 * ones. Without other items there is nothing to compare with, and the score is 0.
 */
function restScores(marks: ReadonlyMap<Id, readonly Mark[]>) {
  const sums = new Map<Id, { sum: number; n: number }>();
  const means = new Map<Id, number>();
  for (const [itemId, list] of marks) {
    const mean = meanOf(list.map(({ correct }) => correct));
    means.set(itemId, mean);
    for (const { studentId, correct } of list) {
      const own = sums.get(studentId) ?? { sum: 0, n: 0 };
      sums.set(studentId, { sum: own.sum + correct - mean, n: own.n + 1 });
    }
  }
  return (itemId: Id, { studentId, correct }: Mark): number => {
    const own = sums.get(studentId);
    if (!own || own.n < 2) return 0;
    return (own.sum - (correct - (means.get(itemId) ?? 0))) / (own.n - 1);
  };
}

function describe(
  item: Item,
  rated: readonly Rated[],
  nameOf: (misconceptionId: Id) => string | null,
): ItemStatistics {
  const n = rated.length;
  const { upper, lower } = groupsOf(rated);
  const marksOf = (group: readonly Mark[]) => group.map(({ correct }) => correct);
  const difficulty = n === 0 ? null : meanOf(marksOf(rated));
  const pointBiserial = correlation(rated);
  const numbers = {
    n,
    difficulty,
    difficultyInterval: difficulty === null ? null : wilson(difficulty, n),
    discrimination: upper.length === 0 ? null : meanOf(marksOf(upper)) - meanOf(marksOf(lower)),
    pointBiserial,
    pointBiserialInterval: pointBiserial === null ? null : fisher(pointBiserial, n),
  };
  const wrongAnswers = commonWrong(item, rated, { upper, nameOf });
  return { item, ...numbers, wrongAnswers, verdict: judge(numbers, { upper, wrongAnswers }) };
}

function groupsOf(rated: readonly Rated[]): { upper: readonly Rated[]; lower: readonly Rated[] } {
  const size = Math.round(GROUP_SHARE * rated.length);
  if (size === 0) return { upper: [], lower: [] };
  const sorted = rated.toSorted((a, b) => b.rest - a.rest || a.studentId - b.studentId);
  return { upper: sorted.slice(0, size), lower: sorted.slice(-size) };
}

/** Pearson's, which for right and wrong is the point-biserial; null where either side never varies. */
function correlation(rated: readonly Rated[]): number | null {
  if (rated.length < 3) return null;
  const x = meanOf(rated.map(({ correct }) => correct));
  const y = meanOf(rated.map(({ rest }) => rest));
  let [xy, xx, yy] = [0, 0, 0];
  for (const { correct, rest } of rated) {
    xy += (correct - x) * (rest - y);
    xx += (correct - x) ** 2;
    yy += (rest - y) ** 2;
  }
  return xx < 1e-12 || yy < 1e-12 ? null : xy / Math.sqrt(xx * yy);
}

/** Fisher's z (1921). */
function fisher(r: number, n: number): [number, number] | null {
  if (n < 5) return null;
  const z = Math.atanh(Math.max(-0.9999, Math.min(0.9999, r)));
  const half = Z95 / Math.sqrt(n - 3);
  return [Math.tanh(z - half), Math.tanh(z + half)];
}

/** Wilson's score interval (1927). */
export function wilson(p: number, n: number): [number, number] {
  const z2 = Z95 * Z95;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

type Groups = {
  upper: readonly Rated[];
  nameOf: (misconceptionId: Id) => string | null;
};

function commonWrong(
  { options }: Item,
  rated: readonly Rated[],
  { upper, nameOf }: Groups,
): ItemStatistics['wrongAnswers'] {
  const wrong = rated.filter(({ correct, answer }) => correct < 0.5 && answer !== null);
  const counts = Map.groupBy(wrong, ({ answer }) => fold(answer ?? ''));
  return [...counts]
    .map(([answer, given]) => {
      const option = options.find(
        ({ label, text }) => fold(label) === answer || fold(text) === answer,
      );
      const best = upper.filter((mark) => fold(mark.answer ?? '') === answer).length;
      return {
        answer: given[0]?.answer ?? answer,
        n: given.length,
        upperShare: upper.length === 0 ? 0 : best / upper.length,
        misconception: option?.misconceptionId ? nameOf(option.misconceptionId) : null,
      };
    })
    .toSorted((a, b) => b.n - a.n || (a.answer < b.answer ? -1 : 1))
    .slice(0, MOST_WRONG);
}

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();

type Numbers = Pick<
  ItemStatistics,
  'n' | 'difficultyInterval' | 'discrimination' | 'pointBiserial' | 'pointBiserialInterval'
>;

/** Knowing does not help: the correlation is about none, and surely below that of a sound item. */
const NO_LINK = 0.05;
const SOUND_LINK = 0.35;
const TOO_EASY = 0.95;
const TOO_HARD = 0.2;
/** Ebel's bound below which an item is to be rewritten. */
const WEAK = 0.2;

function judge(
  { n, difficultyInterval, discrimination, pointBiserial, pointBiserialInterval }: Numbers,
  {
    upper,
    wrongAnswers,
  }: { upper: readonly Rated[]; wrongAnswers: ItemStatistics['wrongAnswers'] },
): ItemVerdict {
  if (n < FEWEST || !difficultyInterval) return 'too-few';
  const right = meanOf(upper.map(({ correct }) => correct));
  const bestWrong = Math.max(0, ...wrongAnswers.map(({ upperShare }) => upperShare));
  const highest = pointBiserialInterval?.[1] ?? 1;
  if (highest < 0 || (bestWrong > 0.5 && bestWrong > right)) return 'key-may-be-wrong';
  if (difficultyInterval[0] > TOO_EASY || pointBiserial === null)
    return difficultyInterval[0] > 0.5 ? 'too-easy' : 'too-hard';
  if (pointBiserial < NO_LINK && highest < SOUND_LINK) return 'may-be-broken';
  if (difficultyInterval[1] < TOO_HARD) return 'too-hard';
  return (discrimination ?? 1) < WEAK ? 'weak' : 'fine';
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
