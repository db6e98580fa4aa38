/**
 * The kernel at work: its memory, shared by every thread, and the threads that claim chunks of tasks.
 * The calling thread works too, then waits asleep. The sums of a chunk do not depend on who computed it, and are
 * added in a fixed order: the result has the same bits for any number of threads.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../../shared/failure.ts';
import { CONTROL, CONTROL_BYTES, JOB_BYTES, MOST_CHUNKS, STATE } from './kernel/job.ts';
import type { Arithmetic } from './kernel/write-products.ts';
import { KERNEL_WASM } from './kernel-wasm.ts';
import { aligned } from './layout.ts';

const PAGE = 65_536;
const FIRST_PAGES = 16;
const MOST_PAGES = 8192;
/** The kernel's own constants lie below. */
const CONTROL_AT = PAGE;
export const JOB_AT = CONTROL_AT + aligned(CONTROL_BYTES);
/** Where a job may lay out what it needs. */
export const FREE_FROM = JOB_AT + aligned(JOB_BYTES);

/** A chunk is far shorter; a thread that is later than this is looked after. */
const LOOK_MS = 50;
/** The calling thread lets messages in at least this often: a cancel must be heard. */
const BREATH_MS = 20;
/** Loads before sleeping: most threads end within a fraction of a chunk of each other. */
const SPINS = 3000;
const MOST_DEATHS = 3;

export type Kernel = {
  arithmetic: Arithmetic;
  threads: number;
  /**
   * One job, after those asked for before it: `write` lays it out, `read` takes the result from the same memory.
   * @throws Failure `cancelled` when the signal fires; no chunk is at work any more then
   */
  run<T>(job: {
    write: (memory: KernelMemory) => number;
    read: (memory: KernelMemory) => T;
    signal?: AbortSignal;
  }): Promise<T>;
  /** Bytes of shared memory in use: grows to what the largest job needs. */
  memoryBytes(): number;
  /** Ends a worker, as a machine short of memory might; the next job starts another. */
  endThread(thread: number): void;
  close(): Promise<void>;
};

export type KernelMemory = {
  /** Makes room up to `end`. @throws RangeError beyond what the kernel can address */
  reserve(end: number): void;
  floats(at: number, count: number): Float32Array;
  doubles(at: number, count: number): Float64Array;
  words(at: number, count: number): Int32Array;
};

type Exports = {
  work(control: number, thread: number): number;
  reduce(control: number): void;
};

/** What this machine's engine can run: the relaxed build rounds once where the strict one rounds twice. */
export function supportedArithmetic(): Arithmetic[] {
  if (typeof SharedArrayBuffer === 'undefined') return [];
  const builds: Arithmetic[] = ['relaxed', 'strict'];
  return builds.filter((build) => WebAssembly.validate(bytesOf(build)));
}

const bytesOf = (arithmetic: Arithmetic): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(KERNEL_WASM[arithmetic], 'base64'));

// text, not a file, so that the source and the bundle start it the same way
const WORKER = `
const { module, memory, control, thread } = require('node:worker_threads').workerData;
new WebAssembly.Instance(module, { env: { memory } }).exports.serve(control, thread);`;

export type KernelOptions = {
  /** The fastest that runs here unless told; `strict` gives the same bits on every machine. */
  arithmetic?: Arithmetic;
  /** Including the calling one. */
  threads?: number;
};

/** @throws Error where WebAssembly lacks what the kernel needs */
export function openKernel(options: KernelOptions = {}): Kernel {
  const [fastest] = supportedArithmetic();
  const arithmetic = options.arithmetic ?? fastest;
  const threads = options.threads ?? Math.min(8, availableParallelism());
  if (!arithmetic) throw new Error('openKernel: no SIMD or no shared memory here');
  const module = new WebAssembly.Module(bytesOf(arithmetic));
  const shared = new WebAssembly.Memory({
    initial: FIRST_PAGES,
    maximum: MOST_PAGES,
    shared: true,
  });
  const instance = new WebAssembly.Instance(module, { env: { memory: shared } });
  const kernel = instance.exports as unknown as Exports; // our own module: what pool.as exports
  const control = new Int32Array(shared.buffer, CONTROL_AT, CONTROL_BYTES / 4);
  const states = control.subarray(CONTROL.states / 4);
  const workers = new Map<number, Worker>();
  let deaths = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const startWorkers = (): void => {
    for (let thread = 2; thread <= threads && deaths < MOST_DEATHS; thread++) {
      if (workers.has(thread)) continue;
      const workerData = { module, memory: shared, control: CONTROL_AT, thread };
      const worker = new Worker(WORKER, { eval: true, workerData });
      worker.unref();
      worker.on('error', () => {}); // 'exit' follows, and is what counts
      worker.on('exit', () => release(thread, worker));
      workers.set(thread, worker);
    }
  };
  /** A worker that died gives back what it held; its chunk begins anew. */
  const release = (thread: number, worker: Worker): void => {
    if (workers.get(thread) !== worker) return;
    workers.delete(thread);
    deaths++;
    states.forEach((_, k) => Atomics.compareExchange(states, k, thread, STATE.free));
    Atomics.notify(control, CONTROL.finished / 4);
  };

  const publish = (chunks: number): void => {
    control[CONTROL.job / 4] = JOB_AT;
    Atomics.store(control, CONTROL.stop / 4, 0);
    for (let k = 0; k < MOST_CHUNKS; k++)
      Atomics.store(states, k, k < chunks ? STATE.free : STATE.done);
    if (chunks < 2 || threads < 2) return;
    startWorkers();
    Atomics.add(control, CONTROL.epoch / 4, 1);
    Atomics.notify(control, CONTROL.epoch / 4);
  };
  const isDone = (): boolean => states.every((_, k) => Atomics.load(states, k) === STATE.done);
  /** No chunk begins any more, and those at work end with the task that they are at. */
  const giveUp = (): void => {
    Atomics.store(control, CONTROL.stop / 4, 1);
    states.forEach((_, k) => Atomics.compareExchange(states, k, STATE.free, STATE.done));
  };

  /** Works until no chunk is left to claim, breathing in between. */
  const workHere = async (signal?: AbortSignal): Promise<void> => {
    let breathed = performance.now();
    while (kernel.work(CONTROL_AT, 1)) {
      if (performance.now() - breathed < BREATH_MS) continue;
      await setImmediate();
      if (signal?.aborted) giveUp();
      breathed = performance.now();
    }
  };
  const finish = async (signal?: AbortSignal): Promise<void> => {
    for (;;) {
      await workHere(signal);
      const seen = Atomics.load(control, CONTROL.finished / 4);
      for (let spin = 0; spin < SPINS && !isDone(); spin += MOST_CHUNKS);
      if (isDone()) return;
      await asleep(seen);
    }
  };
  /** Until another chunk is finished, or a while has passed; a sleeping loop alone would let Node exit. */
  const asleep = async (seen: number): Promise<void> => {
    for (const worker of workers.values()) worker.ref();
    await Atomics.waitAsync(control, CONTROL.finished / 4, seen, LOOK_MS).value;
    for (const worker of workers.values()) worker.unref();
  };

  const memory: KernelMemory = {
    reserve(end) {
      const pages = Math.ceil(end / PAGE);
      if (pages > MOST_PAGES)
        throw new RangeError(`Kernel: ${end} bytes are more than it can address`);
      const missing = pages - shared.buffer.byteLength / PAGE;
      if (missing > 0) shared.grow(missing);
    },
    floats: (at, count) => new Float32Array(shared.buffer, at, count),
    doubles: (at, count) => new Float64Array(shared.buffer, at, count),
    words: (at, count) => new Int32Array(shared.buffer, at, count),
  };

  const perform: Kernel['run'] = async ({ write, read, signal }) => {
    if (signal?.aborted) throw new Failure('cancelled');
    publish(write(memory));
    await finish(signal);
    if (signal?.aborted) throw new Failure('cancelled');
    kernel.reduce(CONTROL_AT);
    return read(memory);
  };

  return {
    arithmetic,
    threads,
    run(job) {
      const answer = queue.then(() => perform(job));
      queue = answer.catch(() => {});
      return answer;
    },
    endThread: (thread) => void workers.get(thread)?.terminate(),
    memoryBytes: () => shared.buffer.byteLength,
    async close() {
      await queue;
      const ended = [...workers.values()];
      workers.clear();
      await Promise.all(ended.map((worker) => worker.terminate()));
    },
  };
}
