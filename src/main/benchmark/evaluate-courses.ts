/** Course recommendation on real histories: every newcomer's courses ranked, beside the field's own methods. */
import { closedFormsFor } from '../learn/recommend/closed-forms.ts';
import type { History, Trial } from '../learn/recommend/histories.ts';
import { countCourses, rankCourses } from '../learn/recommend/histories.ts';
import {
  fitMember,
  orderCandidates,
  refitClosedForms,
  scoreWithMembers,
  weighByTrials,
} from '../learn/recommend/members.ts';
import type { Member, MethodName, Scored } from '../learn/recommend/members.ts';
import type { Engine } from '../learn/recommend/meta-recommender.ts';
import { averageRankScores, scoreRanking } from '../learn/recommend/rank-metrics.ts';
import type { RankScore } from '../learn/recommend/rank-metrics.ts';
import { foldIn, seedKey } from '../learn/tensor/keys.ts';
import { splitForChoice, trialOf } from './courses/make-trials.ts';
import { readCourses } from './courses/read-courses.ts';
import type { CourseData } from './courses/read-courses.ts';

export type EvaluateCourses = {
  /** The folder with info.json, known, new_val and new_test. */
  data: string;
  /** `auto` blends the methods by what validation students took. */
  learner: 'auto' | MethodName;
  /** How many of a newcomer's known courses are shown; all unless told. */
  known?: number;
  seed: number;
  /** Outer steps of a learner that is trained. */
  steps?: number;
};

export type CoursesWatch = {
  engine: Engine;
  signal?: AbortSignal;
  onProgress?: (label: string, share: number) => void;
};

/** 95 % intervals are over students. */
export type CoursesReport = RankScore & {
  data: string;
  learner: 'auto' | MethodName;
  known: number | null;
  heldOut: 'last' | 'random';
  students: number;
  courses: number;
  /** Share of the catalogue that is among somebody's first ten. */
  coverage: number;
  hr10Interval95: [number, number];
  ndcg10Interval95: [number, number];
  /** The same ranking when the courses that a newcomer took and that were not shown are candidates too. */
  withUnshown: RankScore | null;
  /** Each method's weight in what is served, as a share of all weights. */
  blend: { method: MethodName; share: number }[];
  /** Each method alone, on the same students. */
  methods: (RankScore & { method: MethodName })[];
};

export type CoursesEvaluation = {
  report: CoursesReport;
  /** `student,rank,course`: each newcomer's first fifty. */
  predictions: string;
};

const SHOWN_RANKS = 50;
const STEPS = 1200;
/** Only beside: they were never worth their time in the blend. */
const BESIDE: readonly MethodName[] = ['als', 'anil'];

/** @throws Failure `file-not-found`, `courses-unreadable`, `cancelled`, and the learners' own */
export async function evaluateCourses(
  { data: folder, learner, known: shown = Infinity, seed, steps = STEPS }: EvaluateCourses,
  watch: CoursesWatch,
): Promise<CoursesEvaluation> {
  const data = await readCourses(folder);
  const { learn, validation } = splitForChoice(data, { shown, key: foldIn(seedKey(seed), 0) });
  const names: readonly MethodName[] =
    learner === 'auto' ? [...closedFormsFor(data), 'maml', 'anil'] : [learner];
  const members: Member[] = [];
  for (const [i, name] of names.entries()) {
    const onProgress = (share: number) => watch.onProgress?.(name, (i + share) / names.length);
    onProgress(0);
    members.push(await fitMember(name, learn, { ...watch, seed, steps, onProgress }));
  }
  const judge: Judge = {
    members,
    engine: watch.engine,
    courses: data.courseIds.length,
    popularity: countCourses(learn),
  };
  const weights = learner === 'auto' ? await weigh(judge, validation) : [1];
  const everybody = { ...learn, taken: [...data.taken, ...wholeHistories(data)] };
  judge.members = await refitClosedForms(members, everybody, {
    engine: watch.engine,
    signal: watch.signal,
    seed,
    steps,
  });
  const trials = data.test.map((one) => trialOf(one, shown));
  const ranked = await rankAll(judge, trials, weights);
  const open = trials.map((trial) => ({ ...trial, besides: [] }));
  const isCut = Number.isFinite(shown);
  const withUnshown = isCut ? await rankAll(judge, open, weights) : null;
  return {
    report: {
      data: data.name,
      learner,
      known: isCut ? shown : null,
      heldOut: data.isOrdered ? 'last' : 'random',
      students: trials.length,
      courses: judge.courses,
      ...summarise(ranked.served, trials),
      coverage: coverageOf(ranked.served, judge.courses),
      withUnshown: withUnshown && averageRankScores(scoresOf(withUnshown.served, open)),
      blend: sharesOf(members, weights),
      methods: ranked.alone.map(({ method, rankings }) => ({
        method,
        ...averageRankScores(scoresOf(rankings, trials)),
      })),
    },
    predictions: predictionTable(ranked.served, data),
  };
}

/** Once the choice is made, those that it was made on are learned from as well. */
const wholeHistories = ({ validation }: CourseData): History[] =>
  validation.map(({ known, held }) => [...known, ...held]);

type Judge = {
  members: readonly Member[];
  engine: Engine;
  courses: number;
  popularity: Float64Array;
};

async function weigh(judge: Judge, trials: readonly Trial[]): Promise<number[]> {
  const inside = judge.members.filter(({ method }) => !BESIDE.includes(method));
  const rows = await scoreWithMembers({ ...judge, members: inside }, trials);
  const weights = weighByTrials(rows, trials, inside.length);
  return judge.members.map((member) => weights[inside.indexOf(member)] ?? 0);
}

type Rankings = number[][];

async function rankAll(
  judge: Judge,
  trials: readonly Trial[],
  weights: readonly number[],
): Promise<{ served: Rankings; alone: { method: MethodName; rankings: Rankings }[] }> {
  const rows = await scoreWithMembers(judge, trials);
  const order = (by: readonly number[]): Rankings =>
    rows.map((row, i) => completeRanking(row, by, { trial: trials[i], judge }));
  return {
    served: order(weights),
    alone: judge.members.map(({ method }, alone) => ({
      method,
      rankings: order(judge.members.map((_member, m) => (m === alone ? 1 : 0))),
    })),
  };
}

/** Candidates by score, then whatever else there is by how often it is taken. */
function completeRanking(
  row: Scored,
  weights: readonly number[],
  { trial, judge }: { trial: Trial; judge: Judge },
): number[] {
  const first = orderCandidates(row, weights).map(({ course }) => course);
  const { known, besides } = trial;
  return [...first, ...rankCourses(judge.popularity, { known: [...known, ...first], besides })];
}

const scoresOf = (rankings: Rankings, trials: readonly Trial[]): RankScore[] =>
  rankings.map((ranking, i) => scoreRanking(ranking, trials[i].held));

function summarise(rankings: Rankings, trials: readonly Trial[]) {
  const scores = scoresOf(rankings, trials);
  return {
    ...averageRankScores(scores),
    hr10Interval95: intervalOf(scores.map(({ hr10 }) => hr10)),
    ndcg10Interval95: intervalOf(scores.map(({ ndcg10 }) => ndcg10)),
  };
}

function intervalOf(values: readonly number[]): [number, number] {
  const n = Math.max(1, values.length);
  const mean = values.reduce((sum, v) => sum + v, 0) / n;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / n;
  const reach = 1.96 * Math.sqrt(variance / n);
  return [mean - reach, mean + reach];
}

function coverageOf(rankings: Rankings, courses: number): number {
  return new Set(rankings.flatMap((ranking) => ranking.slice(0, 10))).size / courses;
}

function sharesOf(members: readonly Member[], weights: readonly number[]): CoursesReport['blend'] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return members
    .map(({ method }, m) => ({ method, share: weights[m] / total }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share);
}

function predictionTable(rankings: Rankings, { test, courseIds }: CourseData): string {
  const lines = rankings.flatMap((ranking, i) =>
    ranking
      .slice(0, SHOWN_RANKS)
      .map((course, rank) => `${test[i].student},${rank + 1},${courseIds[course]}`),
  );
  return `${['student,rank,course', ...lines].join('\n')}\n`;
}
