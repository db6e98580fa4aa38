/** What the processor can do: the same step in C++, compiled for the case where there is a compiler. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Params } from '../../learn/params.ts';
import { firstGradient, startOf } from './meta-step.ts';
import type { Absent, Contender, SpeedCase } from './speed-case.ts';
import { drawBatch } from './speed-case.ts';
import type { Peer } from './start-peer.ts';
import { PeerEnded, startPeer } from './start-peer.ts';

const SOURCE = join(import.meta.dirname, '../peers/maml_bound.cpp');
const FLAGS = ['-O3', '-march=native', '-std=c++20', '-pthread'];
const THREADS = 2;
/** Two programs that add up in different orders agree to this, as a share of the largest number. */
const AGREES = 1e-4;

export type Bound = Contender & {
  /** How far its first meta-gradient is from the kernel's, as a share of the largest number. */
  differs: number;
};

/** @returns undefined for what it does not compute */
export async function boundOf(
  one: SpeedCase,
  compiler: string,
): Promise<Bound | Absent | undefined> {
  const { sizes, rule, tasks } = one;
  const [D, H, same, O] = sizes;
  if (rule !== 'second' || sizes.length !== 4 || H !== same) return undefined;
  const contender = `c++ ${THREADS}`;
  const folder = mkdtempSync(join(tmpdir(), 'quickstudy-bound-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  const program = join(folder, 'bound');
  try {
    const shape = [`-DD=${D}`, `-DH=${H}`, `-DO=${O}`];
    await promisify(execFile)(compiler, [...FLAGS, ...shape, SOURCE, '-o', program]);
  } catch {
    close();
    return { contender, reason: 'not-compiled', program: compiler };
  }
  const file = join(folder, 'numbers');
  writeFileSync(file, numbersOf(one));
  const peer = startPeer(program, [file, `${tasks}`, `${THREADS}`]);
  const closeBoth = () => [peer.close(), close()];
  try {
    const differs = await differenceOf(one, peer);
    if (differs < AGREES) {
      const steps = (count: number) => peer.ask(tasks, count);
      return { name: contender, isOurs: false, differs, steps, close: closeBoth };
    }
    closeBoth();
    return { contender, reason: 'differs', program, differs };
  } catch (error) {
    closeBoth();
    if (error instanceof PeerEnded) return { contender, reason: 'ended', program };
    throw error;
  }
}

/** Rows known and asked, then the network's numbers, layer by layer. */
function numbersOf(one: SpeedCase): Uint8Array {
  const { support, query } = drawBatch(one);
  const all = [support.x, support.y, query.x, query.y, ...networkOf(one, startOf(one))];
  return Buffer.concat(
    all.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

const networkOf = ({ sizes }: SpeedCase, params: Params): Float32Array[] =>
  sizes.slice(1).flatMap((_, l) => [params[`w${l}`].values, params[`b${l}`].values]);

async function differenceOf(one: SpeedCase, peer: Peer): Promise<number> {
  const { gradient } = (await peer.read()) as { gradient: number[] }; // our own program's answer
  const { gradientSum } = await firstGradient(one);
  const ours = networkOf(one, gradientSum).flatMap((values) => [...values]);
  if (gradient.length !== ours.length) return Infinity;
  const largest = Math.max(...ours.map(Math.abs));
  return Math.max(...ours.map((v, i) => Math.abs(v - gradient[i]))) / largest;
}
