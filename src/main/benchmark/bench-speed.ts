/** How long a step takes here: this app and other engines where they are, in turns in one run. */
import type { BackendName } from '../learn/tensor/backends.ts';
import { boundOf } from './speed/bound.ts';
import { imageContender } from './speed/image-step.ts';
import { fusedContenders, tensorContender } from './speed/meta-step.ts';
import type { Absent } from './speed/python-peers.ts';
import { pythonPeers } from './speed/python-peers.ts';
import { retrievalContenders } from './speed/retrieval.ts';
import type { Rule } from './speed/rules.ts';
import type { Contender, SpeedCase } from './speed/speed-case.ts';
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
  /** Peers that are not here, and why. */
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
    for (const each of found) if ('reason' in each) absent.set(each.contender, each);
    speeds.push(...(await measureCase(one, found.filter(isHere), options)));
    onCase?.(one, (i + 1) / asked.length);
  }
  return { speeds, absent: [...absent.values()] };
}

// long enough a turn to tell engines apart, short enough for many turns: other work on the machine comes and goes
const TURN_MS = 250;
const MOST_STEPS = 60;

async function measureCase(
  one: SpeedCase,
  contenders: readonly Contender[],
  { rounds, signal }: SpeedOptions,
): Promise<Speed[]> {
  try {
    const counts = contenders.map(() => 1);
    for (const [i, contender] of contenders.entries()) {
      await contender.steps(1);
      const [first] = await contender.steps(1);
      counts[i] = Math.max(1, Math.min(MOST_STEPS, Math.round(TURN_MS / first)));
      await contender.steps(counts[i]); // engines that compile while running are fast by now
    }
    const times: number[][] = contenders.map(() => []);
    for (let round = 0; round < rounds; round++) {
      for (const [i, contender] of contenders.entries()) {
        signal?.throwIfAborted();
        times[i].push(...(await contender.steps(counts[i])));
      }
    }
    return speedsOf(one, contenders, times);
  } finally {
    for (const contender of contenders) await contender.close();
  }
}

function speedsOf(
  one: SpeedCase,
  contenders: readonly Contender[],
  times: readonly number[][],
): Speed[] {
  const sorted = times.map((each) => each.toSorted((a, b) => a - b));
  const ours = sorted.filter((_, i) => contenders[i].isOurs);
  const best = Math.min(...ours.map(([least]) => least));
  const operations = operationsOf(one);
  return contenders.map((contender, i) => ({
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
