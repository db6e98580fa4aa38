/** Learners by how many of 100 they tell right, as dots with their ranges; what papers report, as hollow ones. */
import type { FewShotReport } from '../../../shared/contract/benchmark.ts';
import { quietAxis, type Palette } from '../../parts/chart-engine.ts';
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
    grid: { left: 190, right: 40, top: 8, bottom: 44 },
    xAxis: quietAxis(palette, {
      type: 'value',
      min: Math.floor((100 / way) * 0.1) * 10,
      max: 100,
      name: axis,
      nameLocation: 'middle',
      nameGap: 28,
    }),
    yAxis: quietAxis(palette, {
      type: 'category',
      inverse: true,
      data: learners.map(({ learner }) => nameOf(learner)),
      splitLine: { show: false },
      axisLabel: { color: palette.ink, fontSize: 13, width: 176, overflow: 'truncate' },
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
        symbolSize: 11,
        itemStyle: {
          color: palette.surface,
          borderColor: palette.ink2,
          borderWidth: 1.75,
          opacity: 1,
        },
      },
      {
        type: 'scatter',
        silent: true,
        data: learners.map(({ accuracy }, at) => [inHundred(accuracy), at]),
        symbolSize: 11,
        itemStyle: { color: palette.accent, opacity: 1 },
        label: {
          show: true,
          position: 'top',
          distance: 5,
          formatter: ({ value }: { value: [number, number] }) => String(value[0]),
          color: palette.ink2,
          fontSize: 12,
        },
      },
    ],
  };
}
