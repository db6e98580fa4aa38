/** How long a step takes here: this app and other engines where they are, in turns in one run. */
import type { BackendName } from '../learn/tensor/backends.ts';
import { boundOf } from './speed/bound.ts';
import { imageContender } from './speed/image-step.ts';
import { fusedContenders, tensorContender } from './speed/meta-step.ts';
import { pythonPeers } from './speed/python-peers.ts';
import { retrievalContenders } from './speed/retrieval.ts';
import type { Rule } from './speed/rules.ts';
import type { Absent, Contender, SpeedCase } from './speed/speed-case.ts';
import { PeerEnded } from './speed/start-peer.ts';
import { operationsOf, SPEED_CASES } from './speed/speed-case.ts';
import { useFastest } from './few-shot/use-fastest.ts';

/**
 * Milliseconds a step, the outer loop's Adam included; `timesSlower` compares its least time with our own fastest one's.
 * `gigaflops`: what the least time makes of the operations that cannot be done without.
 */
export type Speed = SpeedCase & {
  contender: string;
  median: number;
  least: number;
  steps: number;
  timesSlower: number;
  gigaflops?: number;
  /** Of a peer that computes on our numbers: how far its first result is from ours, as a share of the largest number. */
  differs?: number;
};

export type SpeedReport = {
  speeds: Speed[];
  /** Peers that were not compared, or not to the end, and why. */
  absent: Absent[];
};

export type SpeedOptions = {
  cases?: readonly SpeedCase[];
  rules?: readonly Rule[];
  rounds: number;
  /** A Python that may have jax or torch, and a C++ compiler; without them, this app's own engines alone. */
  python?: string;
  compiler?: string;
  now: () => number;
  signal?: AbortSignal;
  onCase?: (one: SpeedCase, share: number) => void;
};

export async function benchSpeed(options: SpeedOptions): Promise<SpeedReport> {
  const { cases = SPEED_CASES, rules = [], onCase } = options;
  const asked = cases.filter(({ rule }) => rules.length === 0 || rules.includes(rule));
  const speeds: Speed[] = [];
  const absent = new Map<string, Absent>();
  for (const [i, one] of asked.entries()) {
    const found = await contendersOf(one, options);
    const measured = await measureCase(one, found.filter(isHere), options);
    for (const each of [...found, ...measured.ended])
      if ('reason' in each) absent.set(each.contender, each);
    speeds.push(...measured.speeds);
    onCase?.(one, (i + 1) / asked.length);
  }
  return { speeds, absent: [...absent.values()] };
}

// long enough a turn to tell engines apart, short enough for many turns: other work on the machine comes and goes
const TURN_MS = 250;
const MOST_STEPS = 60;

/** A contender with what it has shown so far; `ended`: it died, and takes no more turns. */
type Runner = { contender: Contender; count: number; times: number[]; ended?: Absent };

async function measureCase(
  one: SpeedCase,
  contenders: readonly Contender[],
  { rounds, signal }: SpeedOptions,
): Promise<{ speeds: Speed[]; ended: Absent[] }> {
  const runners = contenders.map((contender): Runner => ({ contender, count: 1, times: [] }));
  const eachInTurn = async (turn: (runner: Runner) => Promise<void>): Promise<void> => {
    for (const runner of runners) {
      signal?.throwIfAborted();
      if (!runner.ended) await unlessItEnds(runner, turn);
    }
  };
  try {
    await eachInTurn(warmUp);
    for (let round = 0; round < rounds; round++) await eachInTurn(takeTurn);
    const whole = runners.filter(({ ended }) => !ended);
    return { speeds: speedsOf(one, whole), ended: runners.flatMap(({ ended }) => ended ?? []) };
  } finally {
    for (const contender of contenders) await contender.close();
  }
}

/** A peer that dies is left out; the others go on. */
async function unlessItEnds(
  runner: Runner,
  turn: (runner: Runner) => Promise<void>,
): Promise<void> {
  try {
    await turn(runner);
  } catch (error) {
    if (!(error instanceof PeerEnded)) throw error;
    const { program } = error;
    runner.ended = { contender: runner.contender.name, reason: 'ended', program };
  }
}

async function warmUp(runner: Runner): Promise<void> {
  const { contender } = runner;
  await contender.steps(1);
  const [first] = await contender.steps(1);
  runner.count = Math.max(1, Math.min(MOST_STEPS, Math.round(TURN_MS / first)));
  await contender.steps(runner.count); // engines that compile while running are fast by now
}

async function takeTurn({ contender, count, times }: Runner): Promise<void> {
  times.push(...(await contender.steps(count)));
}

function speedsOf(one: SpeedCase, runners: readonly Runner[]): Speed[] {
  const sorted = runners.map(({ times }) => times.toSorted((a, b) => a - b));
  const ours = sorted.filter((_, i) => runners[i].contender.isOurs);
  const best = Math.min(...ours.map(([least]) => least));
  const operations = operationsOf(one);
  return runners.map(({ contender }, i) => ({
    ...one,
    contender: contender.name,
    median: sorted[i][sorted[i].length >> 1],
    least: sorted[i][0],
    steps: sorted[i].length,
    timesSlower: sorted[i][0] / best,
    gigaflops: operations && operations / sorted[i][0] / 1e6,
    differs: 'differs' in contender ? Number(contender.differs) : undefined,
  }));
}

type Found = Contender | Absent;
const isHere = (found: Found): found is Contender => 'steps' in found;

async function contendersOf(
  one: SpeedCase,
  { python, compiler, now }: SpeedOptions,
): Promise<Found[]> {
  const backend = await useFastest();
  const peers = python === undefined ? [] : await pythonPeers(one, python);
  if (one.rule === 'images') return [imageContender(one, { backend, now }), ...peers];
  if (one.rule === 'retrieval') return retrievalContenders(one, { backend, now });
  const bound = compiler === undefined ? undefined : await boundOf(one, compiler);
  const tensors: Contender[] = [];
  for (const name of tensorsFor(one, backend)) tensors.push(await tensorContender(one, name, now));
  const all = [...fusedContenders(one, now), ...tensors, ...peers, bound];
  return all.filter((each) => each !== undefined);
}

/** wasm beside the native library where the two are compared. */
function tensorsFor({ rule, tasks }: SpeedCase, backend: BackendName): BackendName[] {
  const isCompared = rule === 'second' && tasks <= 256 && backend !== 'wasm';
  return isCompared ? [backend, 'wasm'] : [backend];
}
