/** Engines of Python, where it has them: the scripts of peers/. */
import { join } from 'node:path';
import type { Absent, Contender, SpeedCase } from './speed-case.ts';
import { isBare } from './speed-case.ts';
import { startPeer } from './start-peer.ts';

const scriptOf = (name: string): string => join(import.meta.dirname, '../peers', name);

/** A loop over tasks is what many write; it takes seconds a step beyond a few tasks. */
const MOST_LOOPED = 256;

function enginesOf({ rule, tasks, sizes }: SpeedCase): string[] {
  if (rule === 'images') return ['torch'];
  const isLooped = rule === 'second' && tasks <= MOST_LOOPED && sizes[0] === 16;
  return isLooped ? ['jax', 'torch', 'torch-loop'] : ['jax', 'torch'];
}

export async function pythonPeers(one: SpeedCase, python: string): Promise<(Contender | Absent)[]> {
  if (!isBare(one) && one.rule !== 'images') return [];
  const script = scriptOf(one.rule === 'images' ? 'conv4_step.py' : 'maml_step.py');
  return Promise.all(
    enginesOf(one).map(async (engine) => {
      const peer = startPeer(python, [script, engine, one.sizes.join(), one.rule]);
      try {
        await peer.ask(1, 1);
      } catch {
        peer.close();
        return { contender: engine, reason: 'missing', program: python };
      }
      const steps = (count: number) => peer.ask(one.tasks, count);
      return { name: engine, isOurs: false, steps, close: () => peer.close() };
    }),
  );
}
