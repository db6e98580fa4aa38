/** How well answers of unseen students are forecast from their first few, beside the field's simple methods. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../../shared/failure.ts';
import type { CrossFitted, JudgedEpisode } from '../learn/knowledge/adapted-model.ts';
import { crossFit, describeEpisode, unseenBy } from '../learn/knowledge/adapted-model.ts';
import { seedKey } from '../learn/tensor/keys.ts';
import type { LearnerName } from '../learn/train-model.ts';
import type { Learn } from './responses/engine-method.ts';
import { learnWithEngine, taskOf } from './responses/engine-method.ts';
import { learnedMethods } from './responses/learned-methods.ts';
import type { Setting } from './responses/make-episodes.ts';
import { makeEpisode, PROTOCOLS, settingsOf } from './responses/make-episodes.ts';
import type { ResponseData, StudentAnswers } from './responses/read-responses.ts';
import { readResponses } from './responses/read-responses.ts';
import type { Answered, AnswerScore } from './responses/score-answers.ts';
import { compareAnswered, scoreAnswered } from './responses/score-answers.ts';
import { simpleMethods } from './responses/simple-methods.ts';

export type EvaluateResponses = {
  data: string;
  learner: 'auto' | LearnerName;
  seed: number;
  /** For one of the engine's learners, for each protocol. */
  budgetSeconds: number;
};

type ResponseResult = Setting & { served: string } & AnswerScore & {
    /** Served less Rasch; below zero is better for the two losses, above for the area. */
    againstRasch: ReturnType<typeof compareAnswered>;
    baselines: (AnswerScore & { method: string })[];
  };

export type ResponsesReport = {
  data: string;
  learner: 'auto' | LearnerName;
  students: { train: number; val: number; test: number };
  items: number;
  skills: number;
  results: ResponseResult[];
};

export type ResponsesWatch = {
  signal?: AbortSignal;
  onProgress?: (label: string, share: number) => void;
};

type Method = { method: string; answered: Answered[] };
type SettingAnswers = { setting: Setting; methods: Method[]; episodes: JudgedEpisode[] };

/** What serves unless a learner is named. */
const ADAPTED = 'adapted';
const RASCH = 'rasch';

/** @throws Failure `file-not-found`, `responses-unreadable`, `cancelled`, and the learners' own */
export async function evaluateResponses(
  { data: folder, learner, seed, budgetSeconds }: EvaluateResponses,
  { learn, watch }: { learn: Learn; watch: ResponsesWatch },
): Promise<{ report: ResponsesReport; predictions: string }> {
  const data = await readResponses(folder);
  const fitted = await fitInTurns(data, seed, watch);
  const simple = simpleMethods({
    histories: data.train.map(({ history }) => history),
    counts: data.counts,
    model: fitted.whole,
  });
  const all: SettingAnswers[] = [];
  const settings = settingsOf(data.protocol);
  for (const [i, setting] of settings.entries()) {
    await breathe(watch, `${setting.protocol} ${setting.n}`, 0.6 + (0.3 * i) / settings.length);
    const train = episodesOf(data, data.train, setting);
    const described = train.map((episode, student) => ({
      ...episode,
      rows: describeEpisode(unseenBy(fitted, student), episode),
    }));
    const episodes = episodesOf(data, data.test, setting);
    const rows = episodes.map((episode) => describeEpisode(fitted.whole, episode));
    const methods = [
      ...simple.map(({ method, forecast }) => ({
        method,
        answered: answer(episodes, (e) => forecast(episodes[e])),
      })),
      ...learnedMethods(described).map(({ method, forecast }) => ({
        method,
        answered: answer(episodes, (e) => forecast(rows[e])),
      })),
    ];
    all.push({ setting, methods: heldByRasch(methods, train.length), episodes });
  }
  const served = learner === 'auto' ? ADAPTED : learner;
  if (learner !== 'auto')
    await addEngine(all, { data, fitted, learn, watch, request: { learner, seed, budgetSeconds } });
  return {
    report: {
      data: data.name,
      learner,
      students: { train: data.train.length, val: data.val.length, test: data.test.length },
      items: data.counts.items,
      skills: data.counts.skills,
      results: all.flatMap((one) => resultOf(one, served)),
    },
    predictions: predictionTable(all, data.test, served),
  };
}

/** What fewer students than this teach says more about them than about others: Rasch answers then. */
const LEAST_STUDENTS = 20;

function heldByRasch(methods: Method[], students: number): Method[] {
  const rasch = methods.find(({ method }) => method === RASCH);
  if (students >= LEAST_STUDENTS || !rasch) return methods;
  const { answered } = rasch;
  return methods.map((one) => (one.method === ADAPTED ? { ...one, answered } : one));
}

async function fitInTurns(
  { train, counts }: ResponseData,
  seed: number,
  watch: ResponsesWatch,
): Promise<CrossFitted> {
  const histories = train.map(({ history }) => history);
  const turns = crossFit(histories, counts, seedKey(seed));
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
    await breathe(watch, 'students, items', 0.6 * turn.value);
  }
}

/** Lets a stop be heard. @throws Failure `cancelled` */
async function breathe({ signal, onProgress }: ResponsesWatch, label: string, share: number) {
  onProgress?.(label, share);
  await nextTurn();
  if (signal?.aborted) throw new Failure('cancelled');
}

const episodesOf = (
  { protocol }: ResponseData,
  students: readonly StudentAnswers[],
  setting: Setting,
): JudgedEpisode[] => students.map(({ history }) => makeEpisode(history, setting, protocol));

/** Nothing is impossible, and nothing sure. */
const LEAST = 1e-4;
const unsure = (p: number): number => Math.min(1 - LEAST, Math.max(LEAST, p));

const answer = (
  episodes: readonly JudgedEpisode[],
  forecast: (episode: number) => number[],
): Answered[] =>
  episodes.map(({ outcomes }, e) => ({ probability: forecast(e).map(unsure), outcomes }));

type EngineGiven = {
  data: ResponseData;
  fitted: CrossFitted;
  learn: Learn;
  watch: ResponsesWatch;
  request: { learner: LearnerName; seed: number; budgetSeconds: number };
};

/** One training a protocol: a student is a task at each n, so that one model serves them all. */
async function addEngine(
  all: SettingAnswers[],
  { data, fitted, learn, watch, request }: EngineGiven,
): Promise<void> {
  for (const [i, protocol] of PROTOCOLS.entries()) {
    const own = all.filter(({ setting }) => setting.protocol === protocol);
    const tasksOf = (
      students: readonly StudentAnswers[],
      modelOf: (s: number) => CrossFitted['whole'],
    ) =>
      own.flatMap(({ setting }) =>
        episodesOf(data, students, setting).map((episode, s) => taskOf(modelOf(s), episode)),
      );
    await breathe(watch, `${request.learner} ${protocol}`, 0.9);
    const forecast = await learnWithEngine(learn, {
      ...request,
      train: tasksOf(data.train, (s) => unseenBy(fitted, s)),
      validation: tasksOf(data.val, () => fitted.whole),
      signal: watch.signal,
      onProgress: (share) =>
        watch.onProgress?.(`${request.learner} ${protocol}`, 0.9 + 0.05 * (i + share)),
    });
    for (const { methods, episodes } of own) {
      const shares = await forecast(episodes.map((episode) => taskOf(fitted.whole, episode)));
      methods.push({ method: request.learner, answered: answer(episodes, (e) => shares[e]) });
    }
  }
}

/** None where no test student is long enough to be asked. */
function resultOf({ setting, methods }: SettingAnswers, served: string): ResponseResult[] {
  const find = (name: string) => methods.find(({ method }) => method === name)?.answered ?? [];
  const own = find(served);
  if (own.every(({ outcomes }) => outcomes.length === 0)) return [];
  return [
    {
      ...setting,
      served,
      ...scoreAnswered(own),
      againstRasch: compareAnswered(own, find(RASCH)),
      baselines: methods
        .filter(({ method }) => method !== served)
        .map(({ method, answered }) => ({ method, ...scoreAnswered(answered) })),
    },
  ];
}

/** PRED.csv: `student,protocol,n,position,probability`. */
function predictionTable(
  all: readonly SettingAnswers[],
  students: readonly StudentAnswers[],
  served: string,
): string {
  const lines = all.flatMap(({ setting: { protocol, n }, methods, episodes }) => {
    const own = methods.find(({ method }) => method === served)?.answered ?? [];
    return episodes.flatMap(({ questions }, s) =>
      questions.map(({ position }, i) =>
        [quoted(students[s].student), protocol, n, position, own[s].probability[i].toFixed(6)].join(
          ',',
        ),
      ),
    );
  });
  return `${['student,protocol,n,position,probability', ...lines].join('\n')}\n`;
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
