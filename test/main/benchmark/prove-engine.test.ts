/** The whole proof in one go, as `quickstudy prove` runs it, on a few learners: each kind of rule that the engine has. */
import { expect, test } from 'vitest';
import { proveEngine } from '../../../src/main/benchmark/prove/prove-engine.ts';

const learners = ['maml', 'reptile', 'deepmixed'] as const;

test(
  'on every backend here, gradients are those of float64, nothing is left behind, and runs repeat bit for bit',
  { timeout: 180_000 },
  async () => {
    const proofs = await proveEngine({
      backends: ['wasm', 'tfjs-node', 'fused-strict', 'fused-relaxed'],
      learners,
      steps: 10,
    });
    const proven = proofs.flatMap((proof) => ('checks' in proof ? [proof] : []));
    const absent = proofs.flatMap((proof) => ('reason' in proof ? [proof] : []));
    expect(proven.map(({ backend }) => backend)).toContain('wasm');
    expect(absent.filter(({ reason }) => reason === '')).toEqual([]);
    for (const { checks } of proven) {
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
      const gradients = checks.filter(({ check }) => check === 'gradient');
      expect(gradients).toHaveLength(5);
      // two arithmetics never agree to the last bit: a zero would be a figure compared with itself
      expect(Math.min(...gradients.map(({ worst }) => worst))).toBeGreaterThan(0);
      expect(checks.filter(({ check }) => check === 'resumed')).toHaveLength(learners.length);
    }
  },
);
