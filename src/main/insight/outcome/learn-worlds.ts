/** Learns VAML for joint worlds and decides, on sections that it had not seen, whether its worlds are the ones to draw. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { TrainProgress } from '../../learn/meta-train.ts';
import type { OutcomeTask } from '../../tasks/outcome-task.ts';
import { normalQuantile } from '../../tasks/predictive.ts';
import type { BaseModel } from './base-model.ts';
import { estimateBase } from './base-model.ts';
import type { PastSection } from './collect-forecasts.ts';
import { jointScore } from './joint-score.ts';
import type { Fallen } from './joint-score.ts';
import type { Adapt, Train } from './learner-port.ts';
import type { Likeness } from './outcome-model.ts';
import { turnTaker } from './take-turns.ts';
import { trainingTasks } from './training-tasks.ts';
import { directionsOfTask } from './worlds-model.ts';
import type { WorldsCard, WorldsModel } from './worlds-card.ts';

/** One section of so many judges; the others teach. */
const PARTS = 3;
/** Joint densities cost the cube of the scores: as many students and moments of a section say enough. */
const MOST_STUDENTS = 20;
const MOMENTS = 3;
const SHARES = [0.25, 0.5, 0.75, 1] as const;
const RESTS = [0.25, 0.5, 0.75, 1] as const;
const RESAMPLES = 1000;
const SPEC = { hidden: [24] };

type Request = {
  base: BaseModel;
  likeness: Likeness;
  seed: number;
  steps: number;
  budgetSeconds?: number;
};
type Tools = {
  train: Train;
  adapt: Adapt;
  signal?: AbortSignal;
  onProgress?: (progress: TrainProgress) => void;
};

/** @throws Failure cancelled, learner-stopped */
export async function learnWorlds(
  past: readonly PastSection[],
  { base, likeness, seed, steps, budgetSeconds = Infinity }: Request,
  { train, adapt, signal, onProgress }: Tools,
): Promise<WorldsModel> {
  const isJudge = (i: number) => i % PARTS === PARTS - 1;
  const tasks = past.filter((_, i) => !isJudge(i)).flatMap((section) => section.tasks);
  const { model: learner } = await train(
    {
      learner: 'vaml',
      outcome: { kind: 'number' },
      train: await trainingTasks(tasks, base, seed),
      validation: [],
      settings: { seed, steps, budgetSeconds, batchTasks: 16 },
      spec: SPEC,
    },
    { signal, onProgress },
  );
  const judges = past.filter((_, i) => isJudge(i));
  const sections: Fallen[][][] = [];
  const takeTurns = turnTaker(signal);
  for (const { tasks: moments } of judges) {
    const chosen = spaced(moments, MOMENTS).map(fewStudents);
    const fallen: Fallen[][] = [];
    for (const task of chosen) fallen.push(await fallenOf(task, { learner, base, adapt }));
    sections.push(fallen);
    await takeTurns();
  }
  return { learner, card: await judgeWorlds(rankNormal(sections), { likeness, seed, takeTurns }) };
}

function spaced<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from(
    { length: most },
    (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!,
  );
}

const fewStudents = (task: OutcomeTask): OutcomeTask => {
  const students = new Set(
    [...new Set(task.query.map(({ student }) => student))].slice(0, MOST_STUDENTS),
  );
  return { ...task, query: task.query.filter(({ student }) => students.has(student)) };
};

async function fallenOf(
  task: OutcomeTask,
  { learner, base, adapt }: { learner: Uint8Array; base: BaseModel; adapt: Adapt },
): Promise<Fallen[]> {
  const estimates = estimateBase(base, task.query, task.support);
  const directions = await directionsOfTask(learner, task, { base, adapt });
  return task.query.flatMap(({ student, lineItem, y }, i) => {
    const { mean, sd } = estimates[i]!['mixed-model'];
    if (y === null) return [];
    return [{ student, lineItem, standing: (y - mean) / sd, directions: directions[i] ?? [] }];
  });
}

/** By rank over everything held out: what is judged is how scores go together, not how each one spreads. */
function rankNormal(sections: readonly Fallen[][][]): Fallen[][][] {
  const sorted = sections.flat(2).toSorted((a, b) => a.standing - b.standing);
  const normal = new Map(
    sorted.map((one, rank) => [one, normalQuantile((rank + 0.5) / sorted.length)]),
  );
  return sections.map((tasks) =>
    tasks.map((own) => own.map((one) => ({ ...one, standing: normal.get(one)! }))),
  );
}

type Choice = { share: number; rest: number };
const CHOICES: Choice[] = SHARES.flatMap((share) => RESTS.map((rest) => ({ share, rest })));

/** What is believed of VAML is chosen on one half of the sections and judged on the other, both ways. */
async function judgeWorlds(
  sections: readonly Fallen[][][],
  {
    likeness,
    seed,
    takeTurns,
  }: { likeness: Likeness; seed: number; takeTurns: () => Promise<void> },
): Promise<WorldsCard> {
  const counts = sections.map((tasks) => tasks.reduce((sum, own) => sum + own.length, 0));
  const scoreOf = (tasks: readonly Fallen[][], { share, rest }: Choice) =>
    tasks.reduce(
      (sum, own) => sum + jointScore(own, { share, likeness: scaled(likeness, rest) }),
      0,
    );
  const residuals = sections.map((tasks) => scoreOf(tasks, { share: 0, rest: 1 }));
  const byChoice: number[][] = [];
  for (const choice of CHOICES) {
    const scores: number[] = [];
    for (const tasks of sections) {
      scores.push(scoreOf(tasks, choice));
      await takeTurns();
    }
    byChoice.push(scores);
  }
  const bestOn = (isCounted: (section: number) => boolean) => {
    const totals = byChoice.map((scores) =>
      scores.reduce((sum, score, i) => sum + (isCounted(i) ? score : 0), 0),
    );
    return totals.indexOf(Math.max(...totals));
  };
  const halves = [0, 1].map((half) => bestOn((i) => i % 2 !== half));
  const posterior = sections.map((_, i) => byChoice[halves[i % 2]!]![i]!);
  const scores = counts.reduce((sum, n) => sum + n, 0);
  const perScore = (totals: readonly number[]) =>
    totals.reduce((sum, score) => sum + score, 0) / Math.max(1, scores);
  const better = perScore(posterior) - perScore(residuals);
  return {
    of: null,
    ...CHOICES[bestOn(() => true)]!,
    drawnFrom: better >= 0 && sections.length > 1 ? 'posterior' : 'residuals',
    posterior: perScore(posterior),
    residuals: perScore(residuals),
    difference: rangeOfMean(
      posterior.map((score, i) => score - residuals[i]!),
      counts,
      seed,
    ),
    sections: sections.length,
    scores,
  };
}

const scaled = ({ withinStudent, withinItem }: Likeness, by: number): Likeness => ({
  withinStudent: by * withinStudent,
  withinItem: by * withinItem,
});

/** 95 % of the mean per score, by resampling whole sections. */
function rangeOfMean(
  totals: readonly number[],
  counts: readonly number[],
  seed: number,
): [number, number] {
  if (totals.length === 0) return [0, 0];
  const random = xoroshiro128plus(seed);
  const draws = Array.from({ length: RESAMPLES }, () => {
    let [sum, n] = [0, 0];
    for (let i = 0; i < totals.length; i++) {
      const drawn = Math.floor(uniformFloat64(random) * totals.length);
      sum += totals[drawn]!;
      n += counts[drawn]!;
    }
    return sum / Math.max(1, n);
  }).sort((a, b) => a - b);
  return [draws[Math.floor(0.025 * RESAMPLES)]!, draws[Math.ceil(0.975 * RESAMPLES) - 1]!];
}
