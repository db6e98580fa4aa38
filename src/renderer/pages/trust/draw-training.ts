/** Learning as one line, with the error on practice tasks held out beside it. */
import type { TrainingProgress } from '../../../shared/contract/trust.ts';
import { quietAxis, type Palette } from '../../parts/chart-engine.ts';

export function drawTraining(
  steps: readonly TrainingProgress[],
  { palette, validation }: { palette: Palette; validation: string },
) {
  const held = steps.filter((step) => step.validation !== null);
  return {
    grid: { left: 44, right: 130, top: 12, bottom: 26 },
    xAxis: quietAxis(palette, {
      type: 'value',
      min: 0,
      max: steps.at(-1)?.steps ?? 1,
      splitLine: { show: false },
    }),
    yAxis: quietAxis(palette, { type: 'value', scale: true, splitNumber: 3 }),
    series: [
      {
        type: 'line',
        data: steps.map(({ step, loss }) => [step, loss]),
        showSymbol: false,
        lineStyle: { color: palette.accent, width: 2 },
        silent: true,
      },
      {
        type: 'line',
        data: held.map((step) => [step.step, step.validation]),
        symbolSize: 5,
        symbol: 'circle',
        itemStyle: { color: palette.series2 },
        lineStyle: { color: palette.series2, width: 1, type: 'dashed' },
        endLabel: {
          show: held.length > 0,
          formatter: validation,
          color: palette.ink2,
          fontSize: 12,
        },
        silent: true,
      },
    ],
  };
}
