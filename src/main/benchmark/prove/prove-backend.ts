/** A process that proves one backend: asked on standard input, answers on standard output, ends. */
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import type { SingleLearnerName } from '../../learn/create-learner.ts';
import { useFused } from '../../learn/fused/route.ts';
import { openKernel } from '../../learn/fused/threads.ts';
import { normOf } from '../../learn/params.ts';
import { computedBy, forecast, metaGradientOf } from '../../learn/run-learner.ts';
import type { BackendName } from '../../learn/tensor/backends.ts';
import { useBackend } from '../../learn/tensor/backends.ts';
import { seedKey } from '../../learn/tensor/keys.ts';
import { tf } from '../../learn/tensor/tf.ts';
import { trainModel } from '../../learn/train-model.ts';
import type { TrainRequest } from '../../learn/train-model.ts';
import { checkReference, TOLERANCE } from '../check-reference.ts';
import type { ProofCase } from './cases.ts';
import {
  batchOf,
  DIRECTIONS,
  directionOf,
  drawTasks,
  madeFor,
  paramsOf,
  PROGRESS,
} from './cases.ts';
import { dotOf } from './dot-of.ts';
import type { Check, ProofRequest, Proven } from './prove-engine.ts';

const GRADIENT_TOLERANCE = 1e-3;

const { backend, cases, steps, trained, reference } = JSON.parse(
  await text(process.stdin),
) as ProofRequest; // our own parent's

async function start(): Promise<void> {
  if (!backend.startsWith('fused')) return useBackend(backend as BackendName);
  await useBackend('cpu');
  useFused(openKernel({ arithmetic: backend === 'fused-relaxed' ? 'relaxed' : 'strict' }));
}

/** The kernel answers for some learners only; the others would be the tensors' proof once more. */
async function coveredCases(): Promise<ProofCase[]> {
  if (!backend.startsWith('fused')) return cases;
  const covered = await Promise.all(cases.map(async (one) => computedBy(madeFor(one))));
  return cases.filter((_, i) => covered[i] !== undefined);
}

const gradientOf = (one: ProofCase) =>
  metaGradientOf(madeFor(one), paramsOf(one.params), { batch: batchOf(one), progress: PROGRESS });

/** Slopes along random directions, the gradient's length being what a mistake is measured by. */
async function checkGradient(one: ProofCase): Promise<Check> {
  const { gradientSum } = await gradientOf(one);
  const params = paramsOf(one.params);
  const length = normOf(gradientSum);
  const misses = DIRECTIONS.map((seed, i) =>
    Math.abs(dotOf(gradientSum, directionOf(params, seed)) - one.slopes[i]),
  );
  const worst = Math.max(...misses) / length;
  const how = Object.keys(one.options ?? {});
  const of = [one.learner, one.outcome.kind, ...how].join(', ');
  return { check: 'gradient', of, worst, ok: worst <= GRADIENT_TOLERANCE };
}

async function checkLeaks(own: readonly ProofCase[]): Promise<Check> {
  const step = async (one: ProofCase) => {
    await gradientOf(one);
    await forecast(madeFor(one), paramsOf(one.params), batchOf(one));
  };
  for (const one of own.slice(0, steps)) await step(one);
  const before = tf.memory().numTensors;
  for (let i = 0; i < steps; i++) await step(own[i % own.length]);
  const worst = tf.memory().numTensors - before;
  return { check: 'tensors left', of: `${steps}`, worst, ok: worst === 0 };
}

const TRAINING = { steps: 4, batchTasks: 3, validateEvery: 2, averaging: 0.9 };

/** The same training three times: as it is, once more, and stopped half-way and gone on with. */
async function checkRuns(learner: SingleLearnerName): Promise<Check[]> {
  const outcome = { kind: 'number' } as const;
  const request: TrainRequest = {
    learner,
    outcome,
    train: drawTasks(outcome, seedKey(4), 8),
    validation: drawTasks(outcome, seedKey(5)),
    settings: TRAINING,
    spec: { hidden: [6], innerSteps: 2 },
  };
  const checkpoints: Uint8Array[] = [];
  const onCheckpoint = (checkpoint: Uint8Array) => checkpoints.push(checkpoint);
  const now = () => 0;
  const { model } = await trainModel(request, { now, onCheckpoint });
  const again = await trainModel(request, { now });
  const resumed = await trainModel({ ...request, resume: checkpoints[0] }, { now });
  const check = (name: Check['check'], other: Uint8Array): Check => {
    const ok = isDeepStrictEqual(other, model);
    return { check: name, of: learner, worst: ok ? 0 : 1, ok };
  };
  return [check('same seed', again.model), check('resumed', resumed.model)];
}

async function checkReferences(dir: string): Promise<Check[]> {
  const { cases: found } = await checkReference(
    dir,
    backend.startsWith('fused') ? 'cpu' : (backend as BackendName),
  );
  return found.map(({ case: of, maxRelativeError: worst }) => ({
    check: 'reference',
    of,
    worst,
    ok: worst <= TOLERANCE,
  }));
}

async function prove(): Promise<Proven> {
  try {
    await start();
  } catch (error) {
    return { reason: (error instanceof Error ? error.message : String(error)).split('\n')[0] };
  }
  const own = await coveredCases();
  const checks: Check[] = [];
  for (const one of own) checks.push(await checkGradient(one));
  checks.push(await checkLeaks(own));
  for (const learner of trained.filter((name) => own.some((one) => one.learner === name)))
    checks.push(...(await checkRuns(learner)));
  if (reference) checks.push(...(await checkReferences(reference)));
  return { checks };
}

console.log(JSON.stringify(await prove()));
process.exit(0); // a graphics device and the kernel keep threads of their own
