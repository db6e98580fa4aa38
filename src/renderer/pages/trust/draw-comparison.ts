/** The methods by their error, as dots; how sure each difference is, as a line. */
import type { Evaluation } from '../../../shared/contract/trust.ts';
import { quietAxis, type Palette } from '../../parts/chart-engine.ts';
import { points } from './points.ts';
import { whiskers } from './whiskers.ts';

export function drawComparison(
  { methods, serving }: Evaluation,
  style: { palette: Palette; nameOf: (method: string) => string; axis: string },
) {
  const { palette, nameOf, axis } = style;
  const best = methods.find(({ method }) => method === serving)?.mae ?? 0;
  return {
    grid: { left: 150, right: 40, top: 8, bottom: 44 },
    xAxis: quietAxis(palette, {
      type: 'value',
      min: 0,
      name: axis,
      nameLocation: 'middle',
      nameGap: 28,
    }),
    yAxis: quietAxis(palette, {
      type: 'category',
      inverse: true,
      data: methods.map(({ method }) => nameOf(method)),
      splitLine: { show: false },
      axisLabel: { color: palette.ink, fontSize: 13, width: 136, overflow: 'truncate' },
    }),
    series: [
      whiskers(
        methods.flatMap(({ maeDifference }, at) =>
          maeDifference
            ? [
                {
                  at,
                  ends: [points(best + maeDifference[0]), points(best + maeDifference[1])] as const,
                },
              ]
            : [],
        ),
        { color: palette.ink2, isVertical: false },
      ),
      {
        type: 'scatter',
        silent: true,
        data: methods.map(({ mae, method }, at) => ({
          value: [points(mae), at],
          itemStyle:
            method === serving
              ? { color: palette.accent, opacity: 1 }
              : {
                  color: palette.surface,
                  borderColor: palette.ink2,
                  borderWidth: 1.75,
                  opacity: 1,
                },
        })),
        symbolSize: 11,
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
