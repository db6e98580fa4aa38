/** Error against how many scores were known: a line for each method, named at its end. */
import type { Evaluation } from '../../../shared/contract/trust.ts';
import { quietAxis, type Palette } from '../../parts/chart-engine.ts';
import { points } from './points.ts';

/** Height in pixels of the plot itself: the chart's 240 less its margins. */
const BY_KNOWN_HEIGHT = 184;

/** How far each label moves, in pixels downwards, so that none covers another; their order stays. */
export function spreadLabels(
  values: readonly number[],
  { unitHeight, gap }: { unitHeight: number; gap: number },
): number[] {
  const order = values.map((_, at) => at).toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const shifts = values.map(() => 0);
  let lowest = -Infinity;
  for (const at of order) {
    const wanted = -(values[at] ?? 0) * unitHeight;
    const place = Math.max(wanted, lowest + gap);
    shifts[at] = place - wanted;
    lowest = place;
  }
  return shifts;
}

export function drawByKnown(
  { byKnown, serving }: Evaluation,
  style: { palette: Palette; nameOf: (method: string) => string; axis: string },
) {
  const { palette, nameOf, axis } = style;
  const methods = [...Map.groupBy(byKnown, ({ method }) => method)];
  const others = [palette.series2, palette.series3, palette.ink3];
  const top = Math.ceil(Math.max(...byKnown.map(({ mae }) => points(mae))) / 5) * 5;
  const shifts = spreadLabels(
    methods.map(([, rows]) => points(rows.at(-1)?.mae ?? 0)),
    {
      unitHeight: BY_KNOWN_HEIGHT / top,
      gap: 16,
    },
  );
  return {
    grid: { left: 44, right: 140, top: 12, bottom: 44 },
    xAxis: quietAxis(palette, {
      type: 'value',
      minInterval: 1,
      min: 'dataMin',
      max: 'dataMax',
      splitLine: { show: false },
      name: axis,
      nameLocation: 'middle',
      nameGap: 28,
    }),
    yAxis: quietAxis(palette, { type: 'value', min: 0, max: top, interval: 5 }),
    series: methods.map(([method, rows], at) => {
      const color = method === serving ? palette.accent : (others[(at + 2) % 3] ?? palette.ink3);
      return {
        type: 'line',
        silent: true,
        data: rows.map(({ known, mae }) => [known, points(mae)]),
        symbol: ['circle', 'rect', 'triangle', 'diamond'][at % 4],
        symbolSize: 6,
        itemStyle: { color },
        lineStyle: { color, width: method === serving ? 2.5 : 1.25 },
        endLabel: {
          show: true,
          formatter: nameOf(method),
          offset: [0, shifts[at] ?? 0],
          color: method === serving ? palette.ink : palette.ink2,
          fontSize: 12,
        },
      };
    }),
  };
}
