/** The methods side by side: each fitted once, each asked for scores in the same way, whatever it is. */
import type { SingleLearnerName } from '../create-learner.ts';
import { foldIn, seedKey } from '../tensor/keys.ts';
import { blendScores, standardiseScores, weighMembers } from './blend-rankings.ts';
import { CLOSED_FORMS, fitClosedForm, scoreCourses } from './closed-forms.ts';
import type { ClosedFormName, CourseModel } from './closed-forms.ts';
import type { Histories, Trial } from './histories.ts';
import { rankCourses } from './histories.ts';
import { fitMetaRecommender, scoreMetaRecommender } from './meta-recommender.ts';
import type { Engine, MetaRecommender } from './meta-recommender.ts';

export type MethodName = ClosedFormName | SingleLearnerName;

/** Plain data: it crosses a process as it is. */
export type Member = { method: MethodName; model: CourseModel | MetaRecommender };

/** What is known of a student, and what is no candidate besides. */
export type Asked = Pick<Trial, 'known' | 'besides'>;

export type FitOptions = {
  engine: Engine;
  seed: number;
  /** Outer steps of a learner that is trained. */
  steps: number;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
};

const isClosedForm = (method: MethodName): method is ClosedFormName =>
  CLOSED_FORMS.some((name) => name === method);

export async function fitMember(
  method: MethodName,
  histories: Histories,
  { engine, seed, steps, signal, onProgress }: FitOptions,
): Promise<Member> {
  if (isClosedForm(method))
    return { method, model: fitClosedForm(method, histories, foldIn(seedKey(seed), 7)) };
  const options = { learner: method, steps, seed, signal, onProgress };
  return { method, model: await fitMetaRecommender(engine, histories, options) };
}

/** Closed forms once more on these histories; a trained learner stays as it was judged. */
export async function refitClosedForms(
  tried: readonly Member[],
  histories: Histories,
  options: FitOptions,
): Promise<Member[]> {
  const members: Member[] = [];
  for (const member of tried)
    members.push(
      isClosedForm(member.method) ? await fitMember(member.method, histories, options) : member,
    );
  return members;
}

/** A student's candidates with every member's scores of them, on one scale. */
export type Scored = { candidates: readonly number[]; scores: Float64Array[] };

export async function scoreWithMembers(
  { members, engine, courses }: { members: readonly Member[]; engine: Engine; courses: number },
  asked: readonly Asked[],
): Promise<Scored[]> {
  const rows = asked.map((one): Scored => ({
    candidates: shortlist(members, one, courses),
    scores: [],
  }));
  for (const { model } of members) {
    const scores =
      model.kind === 'meta'
        ? await scoreMetaRecommender(
            engine,
            model,
            rows.map(({ candidates }, i) => ({ known: asked[i].known, asked: candidates })),
          )
        : asked.map(({ known }) => scoreCourses(model, known));
    for (const [i, { candidates, scores: own }] of rows.entries())
      own.push(standardiseScores(scores[i], candidates, scaleOf(model)));
  }
  return rows;
}

const LOGARITHMS: readonly Member['model']['kind'][] = ['meta', 'autoencoder', 'latent-classes'];
const scaleOf = ({ kind }: Member['model']) => (LOGARITHMS.includes(kind) ? 'logarithm' : 'share');

/** Weights of the members by what these students took besides. */
export function weighByTrials(rows: readonly Scored[], trials: readonly Trial[], members: number) {
  const choices = rows.map(({ candidates, scores }, i) => ({
    scores,
    held: trials[i].held.flatMap((course) => {
      const place = candidates.indexOf(course);
      return place === -1 ? [] : [place];
    }),
  }));
  return weighMembers(choices, members);
}

/** Candidates by their blended scores, best first. */
export function orderCandidates(
  { candidates, scores }: Scored,
  weights: readonly number[],
): { course: number; score: number }[] {
  const blended = blendScores(scores, weights);
  return candidates
    .map((course, place) => ({ course, score: blended[place] }))
    .sort((a, b) => b.score - a.score || a.course - b.course);
}

/** Courses that are worth a closer look: all of a small catalogue, what the simple methods put first of a large one. */
const MOST_CANDIDATES = 250;

function shortlist(members: readonly Member[], asked: Asked, courses: number): number[] {
  const simple = members.flatMap(({ model }) => (model.kind === 'meta' ? [] : [model]));
  const open = courses - asked.known.length - asked.besides.length;
  if (open > MOST_CANDIDATES && simple.length > 0)
    return takeTurns(simple.map((model) => rankCourses(scoreCourses(model, asked.known), asked)));
  const out = new Set([...asked.known, ...asked.besides]);
  return Array.from({ length: courses }, (_, course) => course).filter((one) => !out.has(one));
}

/** The first of each, then the second of each, until there are enough. */
function takeTurns(rankings: readonly number[][]): number[] {
  const chosen = new Set<number>();
  for (let rank = 0; chosen.size < MOST_CANDIDATES && rank < rankings[0].length; rank++)
    for (const ranking of rankings) chosen.add(ranking[rank]);
  return [...chosen];
}
