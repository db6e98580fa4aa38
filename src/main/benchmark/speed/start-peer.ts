/** Another engine as a process of its own, asked for steps line by line. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Peer = {
  /** What it says next; its own form. @throws PeerEnded */
  read(): Promise<unknown>;
  /** Milliseconds of each step. @throws PeerEnded */
  ask(tasks: number, steps: number): Promise<number[]>;
  close(): void;
};

/** It said no more. */
export class PeerEnded extends Error {
  readonly program: string;

  constructor(program: string) {
    super(`startPeer: ${program} has ended`);
    this.program = program;
  }
}

export function startPeer(program: string, given: readonly string[]): Peer {
  const child = spawn(program, given, { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => {}); // its end is seen at the other side
  child.on('error', () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new PeerEnded(program);
    return JSON.parse(value);
  };
  const ask = async (tasks: number, steps: number): Promise<number[]> => {
    child.stdin.write(`${tasks} ${steps}\n`);
    return ((await read()) as { ms: number[] }).ms; // our own script's answer
  };
  return { read, ask, close: () => child.kill() };
}
