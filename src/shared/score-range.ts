/** Scores that can hardly be meant: asked about before they are kept, in the grid as in a what-if. */
import { Failure } from './failure.ts';

/** Extra credit may lift a score above the maximum; what lies further above is more likely a slip. */
const FAR_OVER = 1.5;

export function isFarOver(points: number | null, max: number | null): boolean {
  return points !== null && max !== null && max > 0 && points > FAR_OVER * max;
}

/** @throws Failure score-far-over-max */
export function refuseFarOver(points: number | null, max: number | null): void {
  if (points !== null && max !== null && isFarOver(points, max))
    throw new Failure('score-far-over-max', { points, max });
}
