/** Features in training units: standardised, clipped, and the training mean where nothing is known. */

/** What a model was trained on, per feature; `scale` 0 marks a feature that never varied. */
export type FeatureScale = { mean: number[]; scale: number[] };

/** Beyond three standard deviations a small model extrapolates wildly (measured on five school tables). */
const CLIP = 3;

/** @param rows raw features, NaN where unknown */
export function measureScale(rows: readonly (readonly number[])[]): FeatureScale {
  const columns =
    rows[0]?.map((_, j) => rows.map((row) => row[j] ?? Number.NaN).filter(Number.isFinite)) ?? [];
  const centres = columns.map(
    (values) => values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length),
  );
  const scale = columns.map((values, j) => {
    const squares = values.reduce((sum, v) => sum + (v - (centres[j] ?? 0)) ** 2, 0);
    const spread = Math.sqrt(squares / Math.max(1, values.length));
    return spread > 1e-9 ? spread : 0;
  });
  return { mean: centres, scale };
}

/** @returns finite numbers within ±3; 0 for what is unknown or never varied */
export function standardise(row: readonly number[], { mean, scale }: FeatureScale): number[] {
  return row.map((value, j) => {
    const spread = scale[j] ?? 0;
    if (!Number.isFinite(value) || spread === 0) return 0;
    return Math.max(-CLIP, Math.min(CLIP, (value - (mean[j] ?? 0)) / spread));
  });
}
