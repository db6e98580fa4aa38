/** The engine's proof in one go: every learner on every backend that this machine has, against one float64 oracle. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { Failure } from '../../../shared/failure.ts';
import type { SingleLearnerName } from '../../learn/create-learner.ts';
import type { BackendName } from '../../learn/tensor/backends.ts';
import type { ProofCase } from './cases.ts';

type ProvenBackend = BackendName | 'fused-relaxed' | 'fused-strict';
const PROVEN_BACKENDS: readonly ProvenBackend[] = [
  'cpu',
  'wasm',
  'tfjs-node-gpu',
  'tfjs-node',
  'webgpu',
  'fused-strict',
  'fused-relaxed',
];

/** `worst`: the largest error relative to its tolerance's own scale, tensors left over, or 1 where bits differ. */
export type Check = {
  check: 'gradient' | 'tensors left' | 'same seed' | 'resumed' | 'reference';
  of: string;
  worst: number;
  ok: boolean;
};

/** What a backend's process answers: its checks, or why it cannot start here. */
export type Proven = { checks: Check[] } | { reason: string };
export type Proof = { backend: ProvenBackend; device?: 'software' } & Proven;

export type ProofRequest = {
  backend: ProvenBackend;
  cases: ProofCase[];
  /** Meta-gradients and forecasts after which no tensor may be left. */
  steps: number;
  /** Learners whose trainings are repeated and resumed. */
  trained: SingleLearnerName[];
  /** A folder of reference files, in the form of `check-reference`. */
  reference?: string;
};

export type ProofOptions = {
  backends?: readonly ProvenBackend[];
  learners?: readonly SingleLearnerName[];
  /** For the proof that no tensor is left; 1,000 unless told, on a device in software a few. */
  steps?: number;
  reference?: string;
  signal?: AbortSignal;
  onProof?: (proof: Proof) => void;
};

/** @throws Failure `cancelled`; Error when the oracle itself cannot run */
export async function proveEngine(options: ProofOptions): Promise<Proof[]> {
  const { backends = PROVEN_BACKENDS, learners = [], reference, signal } = options;
  try {
    const oracle = join(import.meta.dirname, 'float64-oracle.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [oracle, ...learners], {
      signal,
      maxBuffer: 1 << 26,
    });
    const cases: ProofCase[] = JSON.parse(stdout);
    const proofs: Proof[] = [];
    for (const backend of backends) {
      const trained = [...new Set(cases.map(({ learner }) => learner))];
      const proof = await proveOne({ backend, cases, trained, reference }, options);
      options.onProof?.(proof);
      proofs.push(proof);
    }
    return proofs;
  } catch (error) {
    throw signal?.aborted ? new Failure('cancelled') : error;
  }
}

/** WebGPU without a graphics processor gets the software device that comes with a browser, where there is one. */
async function proveOne(
  request: Omit<ProofRequest, 'steps'>,
  { steps, signal }: Pick<ProofOptions, 'steps' | 'signal'>,
): Promise<Proof> {
  const { backend } = request;
  const proven = await ask({ ...request, steps: steps ?? USUAL_STEPS }, process.env, signal);
  if (backend !== 'webgpu' || 'checks' in proven) return { backend, ...proven };
  const manifest = SOFTWARE_DEVICES.find(existsSync);
  if (!manifest) return { backend, ...proven };
  const runtime = mkdtempSync(join(tmpdir(), 'webgpu-'));
  try {
    const env = {
      ...process.env,
      LD_LIBRARY_PATH: dirname(manifest),
      VK_ICD_FILENAMES: manifest,
      XDG_RUNTIME_DIR: runtime,
    };
    const few = { steps: steps ?? SOFTWARE_STEPS, trained: request.trained.slice(0, 1) };
    const proven = await ask({ ...request, ...few }, env, signal);
    return { backend, device: 'software', ...proven };
  } finally {
    rmSync(runtime, { recursive: true, force: true });
  }
}

const USUAL_STEPS = 1000;
/** A device in software takes minutes where others take seconds: every gradient, one training, fewer steps. */
const SOFTWARE_STEPS = 6;

const SOFTWARE_DEVICES = ['chromium', 'chromium-browser', 'google-chrome'].map(
  (browser) => `/usr/lib/${browser}/vk_swiftshader_icd.json`,
);

async function ask(
  request: ProofRequest,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<Proven> {
  const script = join(import.meta.dirname, 'prove-backend.ts');
  const child = spawn(process.execPath, [script], {
    env,
    signal,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.on('error', () => {}); // its answer is missing, and that is what counts
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(request));
  const answer = await text(child.stdout);
  const last = answer.trim().split('\n').at(-1) ?? '';
  return last.startsWith('{')
    ? JSON.parse(last)
    : { reason: 'its process ended without an answer' };
}
