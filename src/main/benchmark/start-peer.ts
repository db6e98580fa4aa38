/** Another engine as a process of its own, asked for meta-steps line by line. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Peer = {
  name: string;
  /** Milliseconds of each step. */
  ask(tasks: number, steps: number): Promise<number[]>;
  close(): void;
};

const SCRIPT = join(import.meta.dirname, 'peers/maml_step.py');

/** undefined where this Python has not got the engine. */
export async function startPeer(
  python: string,
  [engine, sizes, rule]: readonly [engine: string, sizes: string, rule: string],
): Promise<Peer | undefined> {
  const child = spawn(python, [SCRIPT, engine, sizes, rule], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => {}); // its end is seen at the other side
  child.on('error', () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (tasks: number, steps: number): Promise<number[]> => {
    child.stdin.write(`${tasks} ${steps}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`startPeer: ${engine} has ended`);
    return (JSON.parse(value) as { ms: number[] }).ms; // our own script's answer
  };
  try {
    await ask(1, 1);
    return { name: engine, ask, close: () => child.kill() };
  } catch {
    child.kill();
    return undefined;
  }
}
