/** The Trust page's pictures: learning as one line, promises against what was kept, methods as dots with ranges. */
import type { CustomSeriesRenderItem } from 'echarts';
import type { Evaluation, TrainingProgress } from '../../../shared/contract/trust.ts';
import { quietAxis, type Palette } from '../../parts/chart-engine.ts';

const percent = (share: number) => Math.round(share * 100);
/** Errors need the one decimal that differences between methods live in. */
export const points = (share: number) => Math.round(share * 1000) / 10;

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

/** Ends of the 95 % interval of a kept share, by Wilson's score (1927), in percent. */
export function keptRange(kept: number, n: number): [number, number] {
  const z = 1.96;
  const middle = (kept + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((kept * (1 - kept)) / n + (z * z) / (4 * n * n));
  return [100 * (middle - half), 100 * (middle + half)];
}

export function drawCalibration(
  { calibration }: Evaluation,
  { palette, asPromised }: { palette: Palette; asPromised: string },
) {
  return {
    grid: { left: 44, right: 24, top: 16, bottom: 30 },
    xAxis: quietAxis(palette, { type: 'value', min: 40, max: 100, interval: 10 }),
    yAxis: quietAxis(palette, { type: 'value', min: 40, max: 100, interval: 20 }),
    series: [
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        data: [{ value: [40, 40] }, { value: [100, 100] }],
        lineStyle: { color: palette.ink3, type: 'dashed', width: 1.25 },
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 1,
        data: [[62, 62]],
        label: {
          show: true,
          formatter: asPromised,
          position: 'bottom',
          distance: 14,
          offset: [24, 0],
          color: palette.ink2,
          fontSize: 12,
        },
        itemStyle: { color: 'transparent' },
      },
      whiskers(
        calibration.map(({ promised, kept, n }) => ({
          at: percent(promised),
          ends: keptRange(kept, n),
        })),
        { color: palette.ink2, isVertical: true },
      ),
      {
        type: 'scatter',
        silent: true,
        data: calibration.map(({ promised, kept }) => [percent(promised), kept * 100]),
        symbolSize: 11,
        itemStyle: { color: palette.accent, opacity: 1 },
        label: {
          show: true,
          position: 'top',
          offset: [-16, 2],
          formatter: ({ value }: { value: [number, number] }) => `${Math.round(value[1])} %`,
          color: palette.ink,
          fontSize: 13,
        },
      },
    ],
  };
}

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

type Whisker = { at: number; ends: readonly [number, number] };

/** Thin lines from one end to the other, across the category or value they stand at. */
function whiskers(
  data: readonly Whisker[],
  { color, isVertical }: { color: string; isVertical: boolean },
) {
  const renderItem: CustomSeriesRenderItem = (_, api) => {
    const [at, low, high] = [api.value(0), api.value(1), api.value(2)].map(Number) as [
      number,
      number,
      number,
    ];
    const [x1 = 0, y1 = 0] = api.coord(isVertical ? [at, low] : [low, at]);
    const [x2 = 0, y2 = 0] = api.coord(isVertical ? [at, high] : [high, at]);
    return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: color, lineWidth: 1.75 } };
  };
  return {
    type: 'custom',
    silent: true,
    renderItem,
    data: data.map(({ at, ends }) => [at, ...ends]),
  };
}

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
