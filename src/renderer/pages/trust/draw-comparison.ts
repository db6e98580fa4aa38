/** The methods by their error, as dots; how sure each difference is, as a line. */
import type { Evaluation } from '../../../shared/contract/trust.ts';
import type { Palette } from '../../parts/chart-engine.ts';
import { DOT_SIZE, dotsByName, filledDot, hollowDot, valueAbove } from './dots-by-name.ts';
import { points } from './points.ts';
import { whiskers } from './whiskers.ts';

export function drawComparison(
  { methods, serving }: Evaluation,
  style: { palette: Palette; nameOf: (method: string) => string; axis: string },
) {
  const { palette, nameOf, axis } = style;
  const best = methods.find(({ method }) => method === serving)?.mae ?? 0;
  return {
    ...dotsByName(palette, {
      names: methods.map(({ method }) => nameOf(method)),
      width: 136,
      axis,
      scale: { min: 0 },
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
          itemStyle: method === serving ? filledDot(palette) : hollowDot(palette),
        })),
        symbolSize: DOT_SIZE,
        label: valueAbove(palette),
      },
    ],
  };
}
