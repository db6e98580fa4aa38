/** Features in training units: standardised, clipped, and the training mean where nothing is known. */

import type { Moments } from './statistics.ts';

/** What a model was trained on, per feature; `scale` 0 marks a feature that never varied. */
export type FeatureScale = { mean: number[]; scale: number[] };

/** Beyond three standard deviations a small model extrapolates wildly (measured on five school tables). */
const CLIP = 3;

/** @param features moments of each feature, where it is known */
export function scaleOf(features: readonly Moments[]): FeatureScale {
  const scale = features.map(({ n, squares }) => {
    const spread = Math.sqrt(squares / Math.max(1, n));
    return spread > 1e-9 ? spread : 0;
  });
  return { mean: features.map((feature) => feature.mean), scale };
}

/** @returns finite numbers within ±3; 0 for what is unknown or never varied */
export function standardise(row: readonly number[], { mean, scale }: FeatureScale): number[] {
  return row.map((value, j) => {
    const spread = scale[j] ?? 0;
    if (!Number.isFinite(value) || spread === 0) return 0;
    return Math.max(-CLIP, Math.min(CLIP, (value - (mean[j] ?? 0)) / spread));
  });
}
