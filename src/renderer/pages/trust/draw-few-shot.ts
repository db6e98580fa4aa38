/** Learners by how many of 100 they tell right, as dots with their ranges; what papers report, as hollow ones. */
import type { FewShotReport } from '../../../shared/contract/benchmark.ts';
import type { Palette } from '../../parts/chart-engine.ts';
import { DOT_SIZE, dotsByName, filledDot, hollowDot, valueAbove } from './dots-by-name.ts';
import { whiskers } from './whiskers.ts';

const inHundred = (share: number): number => Math.round(1000 * share) / 10;

export function drawFewShot(
  { learners, published, way }: FewShotReport,
  {
    palette,
    nameOf,
    axis,
  }: { palette: Palette; nameOf: (learner: string) => string; axis: string },
) {
  const papers = published.flatMap(({ learner, accuracy }) => {
    const at = learners.findIndex((line) => line.learner === learner);
    return at < 0 ? [] : [[inHundred(accuracy), at]];
  });
  return {
    ...dotsByName(palette, {
      names: learners.map(({ learner }) => nameOf(learner)),
      width: 176,
      axis,
      scale: { min: Math.floor((100 / way) * 0.1) * 10, max: 100 },
    }),
    series: [
      whiskers(
        learners.map(({ interval95: [low, high] }, at) => ({
          at,
          ends: [inHundred(low), inHundred(high)] as const,
        })),
        { color: palette.ink2, isVertical: false },
      ),
      {
        type: 'scatter',
        silent: true,
        data: papers,
        symbolSize: DOT_SIZE,
        itemStyle: hollowDot(palette),
      },
      {
        type: 'scatter',
        silent: true,
        data: learners.map(({ accuracy }, at) => [inHundred(accuracy), at]),
        symbolSize: DOT_SIZE,
        itemStyle: filledDot(palette),
        label: valueAbove(palette),
      },
    ],
  };
}
