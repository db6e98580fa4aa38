/** How sure a dot of a chart is: a thin line from one end of its range to the other. */
import type { CustomSeriesRenderItem } from 'echarts';

type Whisker = { at: number; ends: readonly [number, number] };

/** Thin lines from one end to the other, across the category or value they stand at. */
export function whiskers(
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
