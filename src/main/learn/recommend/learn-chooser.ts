/** What a school's own histories teach about choosing: which methods to trust, and how far, by students held out. */
import { foldIn, permutation, seedKey } from '../tensor/keys.ts';
import { closedFormsFor } from './closed-forms.ts';
import type { Histories, History, Trial } from './histories.ts';
import {
  fitMember,
  orderCandidates,
  refitClosedForms,
  scoreWithMembers,
  weighByTrials,
} from './members.ts';
import type { Asked, FitOptions, Member, MethodName, Scored } from './members.ts';
import type { Engine } from './meta-recommender.ts';

/** Plain data. */
export type Chooser = {
  courses: number;
  members: Member[];
  /** Of each member, for students of whom little is known and for the others. */
  weights: { few: number[]; more: number[] };
  /** On students held out: how often what they took was among the first five; null where too few were. */
  judged: { heldOut: number; hr5: number | null; popularHr5: number | null };
};

/** Below this many students there is nothing to judge by, and simple methods share evenly. */
const LEAST_STUDENTS = 40;
/** A learner that adapts to each student wants this many to learn from. */
const LEAST_FOR_META = 80;
const HELD_SHARE = 0.2;
const MOST_HELD = 300;
/** With no more known courses than this, weights for few answer. */
const FEW = 2;
const FIRST = 5;

export async function learnChooser(histories: Histories, options: FitOptions): Promise<Chooser> {
  const { courses, taken } = histories;
  const usable = taken.filter(({ length }) => length >= 2);
  const simple = closedFormsFor(histories).filter((name) => name !== 'als');
  if (usable.length < LEAST_STUDENTS) {
    const members = await fitAll(['popularity', 'itemknn', 'memory'], histories, options);
    const even = members.map(() => 1 / members.length);
    const judged = { heldOut: 0, hr5: null, popularHr5: null };
    return { courses, members, weights: { few: even, more: even }, judged };
  }
  const { learn, held } = holdOut(histories, usable, options.seed);
  const names: MethodName[] = taken.length >= LEAST_FOR_META ? [...simple, 'maml'] : simple;
  const tried = await fitAll(names, learn, options);
  const trials = held.map((history) => trialOf(history, histories.isOrdered));
  const few = trials.map(({ known, held: asked }) => ({
    known: known.slice(-1),
    held: asked,
    besides: known.slice(0, -1),
  }));
  const judge = { members: tried, engine: options.engine, courses };
  const rows = await scoreWithMembers(judge, trials);
  const fewRows = await scoreWithMembers(judge, few);
  const weights = {
    few: weighByTrials(fewRows, few, names.length),
    more: weighByTrials(rows, trials, names.length),
  };
  const judged = judgeByHalves({ rows, trials, popular: names.indexOf('popularity') });
  return { courses, members: await refitClosedForms(tried, histories, options), weights, judged };
}

/** What each student's open courses are worth, in log-odds; unlisted ones have none. */
export async function scoreWithChooser(
  { courses, members, weights }: Chooser,
  engine: Engine,
  students: readonly Asked[],
): Promise<Map<number, number>[]> {
  const rows = await scoreWithMembers({ members, engine, courses }, students);
  return rows.map((row, i) => {
    const by = students[i].known.length <= FEW ? weights.few : weights.more;
    return new Map(orderCandidates(row, by).map(({ course, score }) => [course, score]));
  });
}

async function fitAll(names: readonly MethodName[], histories: Histories, options: FitOptions) {
  const members: Member[] = [];
  for (const name of names) members.push(await fitMember(name, histories, options));
  return members;
}

function holdOut(histories: Histories, usable: readonly History[], seed: number) {
  const order = permutation(foldIn(seedKey(seed), 3), usable.length).map((i) => usable[i]);
  const count = Math.min(MOST_HELD, Math.floor(usable.length * HELD_SHARE));
  return { learn: { ...histories, taken: order.slice(count) }, held: order.slice(0, count) };
}

/** The last course of each is asked; where order says nothing, the last is as good as any. */
function trialOf(history: History, isOrdered: boolean): Trial {
  const cut = isOrdered && history.length >= 4 ? 2 : 1;
  return { known: history.slice(0, -cut), held: history.slice(-cut), besides: [] };
}

type Judging = { rows: readonly Scored[]; trials: readonly Trial[]; popular: number };

/** Weights from one half, judged on the other, both ways: nobody is judged by weights that they helped to find. */
function judgeByHalves({ rows, trials, popular }: Judging): Chooser['judged'] {
  const members = rows[0]?.scores.length ?? 0;
  const hits = [0, 1].flatMap((half) => {
    const inHalf = (_: unknown, i: number) => i % 2 === half;
    const others = (_: unknown, i: number) => i % 2 !== half;
    const weights = weighByTrials(rows.filter(others), trials.filter(others), members);
    const alone = weights.map((_, m) => (m === popular ? 1 : 0));
    const asked = trials.filter(inHalf);
    return rows.filter(inHalf).map((row, i) => ({
      blend: isHit(row, weights, asked[i]),
      popular: isHit(row, alone, asked[i]),
    }));
  });
  const shareOf = (of: 'blend' | 'popular') =>
    hits.filter((hit) => hit[of]).length / Math.max(1, hits.length);
  return { heldOut: hits.length, hr5: shareOf('blend'), popularHr5: shareOf('popular') };
}

const isHit = (row: Scored, weights: readonly number[], { held }: Trial): boolean =>
  orderCandidates(row, weights)
    .slice(0, FIRST)
    .some(({ course }) => held.includes(course));
