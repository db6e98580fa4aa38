/** A dot for each name, one below the other: the frame of a chart whose names stand at its left, and how a dot is marked. */
import { quietAxis, type Palette } from '../../parts/chart-engine.ts';

/** @param scale where the values begin and end @param width of the names, in pixels */
export function dotsByName(
  palette: Palette,
  {
    names,
    width,
    axis,
    scale,
  }: { names: string[]; width: number; axis: string; scale: { min: number; max?: number } },
) {
  return {
    grid: { left: width + 14, right: 40, top: 8, bottom: 44 },
    xAxis: quietAxis(palette, {
      type: 'value',
      ...scale,
      name: axis,
      nameLocation: 'middle',
      nameGap: 28,
    }),
    yAxis: quietAxis(palette, {
      type: 'category',
      inverse: true,
      data: names,
      splitLine: { show: false },
      axisLabel: { color: palette.ink, fontSize: 13, width, overflow: 'truncate' },
    }),
  };
}

export const DOT_SIZE = 11;

export const filledDot = ({ accent }: Palette) => ({ color: accent, opacity: 1 });

export const hollowDot = ({ surface, ink2 }: Palette) => ({
  color: surface,
  borderColor: ink2,
  borderWidth: 1.75,
  opacity: 1,
});

/** The dot's value, above it. */
export const valueAbove = ({ ink2 }: Palette) => ({
  show: true,
  position: 'top',
  distance: 5,
  formatter: ({ value }: { value: [number, number] }) => String(value[0]),
  color: ink2,
  fontSize: 12,
});
