/** Where tensors are computed: what this machine can do, measured, because no table knows its processor. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { require, tf } from './tf.ts';

export const BACKENDS = ['tfjs-node-gpu', 'tfjs-node', 'webgpu', 'wasm', 'cpu'] as const;
export type BackendName = (typeof BACKENDS)[number];

/** One line of `doctor`: usable with the time of a small meta-step, or why not. */
export type BackendReport = {
  name: BackendName;
  usable: boolean;
  reason?: string;
  metaStepMs?: number;
};

const TRIAL_MS = 20_000;
const ENGINE_NAME = {
  'tfjs-node-gpu': 'tensorflow',
  'tfjs-node': 'tensorflow',
  webgpu: 'webgpu',
  wasm: 'wasm',
  cpu: 'cpu',
} as const;

/**
 * Makes `name` the backend of every tensor from now on.
 * @throws Error whose message says why it cannot be had; the backend in use before stays
 */
export async function useBackend(name: BackendName): Promise<void> {
  const before = tf.engine().backendName;
  try {
    await register[name]();
    const switched = await withinTime(tf.setBackend(ENGINE_NAME[name]), name);
    // a backend that cannot start is replaced silently: ask which one it is
    if (!switched || tf.getBackend() !== ENGINE_NAME[name]) throw new Error('does not start here');
  } catch (error) {
    if (before) await tf.setBackend(before);
    throw error;
  }
}

/** Tries every backend with one small meta-step, after one to warm up, and reports; leaves the fastest in use. */
export async function tryBackends(
  metaStep: () => Promise<unknown>,
  now: () => number,
  names: readonly BackendName[] = BACKENDS,
): Promise<BackendReport[]> {
  const reports: BackendReport[] = [];
  for (const name of names) reports.push(await tryBackend(name, metaStep, now));
  const best = fastest(reports);
  if (best) await useBackend(best);
  return reports;
}

/** The usable backend with the shortest meta-step. */
export function fastest(reports: readonly BackendReport[]): BackendName | undefined {
  const usable = reports.filter((report) => report.usable);
  return usable.toSorted((a, b) => (a.metaStepMs ?? Infinity) - (b.metaStepMs ?? Infinity))[0]
    ?.name;
}

async function tryBackend(
  name: BackendName,
  metaStep: () => Promise<unknown>,
  now: () => number,
): Promise<BackendReport> {
  try {
    await useBackend(name);
    await withinTime(metaStep(), name);
    const start = now();
    await withinTime(metaStep(), name);
    return { name, usable: true, metaStepMs: Number((now() - start).toFixed(2)) };
  } catch (error) {
    return { name, usable: false, reason: firstLine(error) };
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split('\n')[0];

async function withinTime<T>(work: Promise<T>, name: string): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${name} did not answer`)), TRIAL_MS);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

const register: Record<BackendName, () => Promise<void>> = {
  cpu: async () => {},
  wasm: async () => registerWasm(),
  'tfjs-node-gpu': async () => registerNative('tfjs-node-gpu'),
  'tfjs-node': async () => registerNative('tfjs-node'),
  webgpu: () => registerWebGpu(),
};

function registerWasm(): void {
  const wasm = require('@tensorflow/tfjs-backend-wasm');
  const folder = dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'));
  wasm.setWasmPaths(join(folder, 'dist') + sep);
}

/** A process has room for one of the two: both register under one name. */
let native: 'tfjs-node' | 'tfjs-node-gpu' | undefined;

function registerNative(name: NonNullable<typeof native>): void {
  if (native && native !== name) throw new Error(`${native} is in its place`);
  const lib = join(packageFolder(`@tensorflow/${name}`), 'lib');
  const built =
    existsSync(lib) &&
    readdirSync(lib).some((dir) => existsSync(join(lib, dir, 'tfjs_binding.node')));
  if (!built) throw new Error('native library not installed');
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2'; // the library greets on standard error
  withoutArguments(() => require(`@tensorflow/${name}`));
  native = name;
}

/** Its loader reads the command line as its own: our `--dir` would send it to another folder for its library. */
function withoutArguments(load: () => void): void {
  const { argv } = process;
  process.argv = argv.slice(0, 2);
  try {
    load();
  } finally {
    process.argv = argv;
  }
}

function packageFolder(name: string): string {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    throw new Error('package not installed');
  }
}

/** Dawn, the browser's WebGPU, under Node: it wants to find what a page would have. */
async function registerWebGpu(): Promise<void> {
  packageFolder('@tensorflow/tfjs-backend-webgpu');
  packageFolder('webgpu');
  refuseWithoutVulkan();
  // optional dependency: its types may be absent
  const dawn: { create(options: string[]): GpuDoor; globals: object } = await import(
    'webgpu' as string
  );
  Object.assign(globalThis, dawn.globals);
  const gpu = gpuDoor ?? dawn.create([]);
  gpuDoor = gpu; // a second one would see none of the first one's buffers
  if (!(await gpu.requestAdapter())) throw new Error('no graphics processor');
  Object.defineProperty(globalThis, 'navigator', {
    value: { gpu, userAgent: 'node' },
    configurable: true,
  });
  require('@tensorflow/tfjs-backend-webgpu');
}

/** Linux reaches every graphics processor by Vulkan; asked without its loader, Dawn talks on standard error. */
function refuseWithoutVulkan(): void {
  if (process.platform !== 'linux') return;
  try {
    process.dlopen({ exports: {} }, 'libvulkan.so.1');
  } catch (error) {
    // a library that is there is refused as well, since it is no add-on of Node's: in other words
    if (firstLine(error).includes('cannot open shared object'))
      throw new Error('no Vulkan loader (libvulkan.so.1)', { cause: error });
  }
}

type GpuDoor = { requestAdapter(): Promise<unknown> };
let gpuDoor: GpuDoor | undefined;
