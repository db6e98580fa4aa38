/** What was promised against what was kept, as dots with ranges beside the line of promises. */
import type { Evaluation } from '../../../shared/contract/trust.ts';
import type { Language } from '../../../shared/words/say.ts';
import { writePercent } from '../../i18n/numbers.ts';
import { quietAxis, type Palette } from '../../parts/chart-engine.ts';
import { whiskers } from './whiskers.ts';

const percent = (share: number) => Math.round(share * 100);

/** Ends of the 95 % interval of a kept share, by Wilson's score (1927), in percent. */
export function keptRange(kept: number, n: number): [number, number] {
  const z = 1.96;
  const middle = (kept + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((kept * (1 - kept)) / n + (z * z) / (4 * n * n));
  return [100 * (middle - half), 100 * (middle + half)];
}

export function drawCalibration(
  { calibration }: Pick<Evaluation, 'calibration'>,
  { palette, asPromised, language }: { palette: Palette; asPromised: string; language: Language },
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
          formatter: ({ value }: { value: [number, number] }) =>
            writePercent(Math.round(value[1]), language),
          color: palette.ink,
          fontSize: 13,
        },
      },
    ],
  };
}
