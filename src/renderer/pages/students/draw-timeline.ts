/** A student's timeline: scores as dots, the class mean as a thin line, the future as a fan. */
import type { CustomSeriesRenderItem, CustomSeriesRenderItemAPI } from 'echarts';
import type { Score } from '../../../shared/nouns.ts';
import type { Palette } from '../../parts/chart-engine.ts';
import { quietAxis } from '../../parts/chart-engine.ts';
import { isBlank } from '../gradebook/write-cell.ts';
import { shareOf, type StudentSection } from './student.svelte.ts';

type Style = {
  palette: Palette;
  classMean: string;
  next: string;
  writeState: (score: Score) => string;
  /** What the pointer reads of a dot. */
  writePoint: (title: string, percent: number) => string;
};

export function drawTimeline(section: StudentSection, style: Style) {
  const { palette } = style;
  const titles = titlesOf(section, style.next);
  const shares = section.scores.map((each) => shareOf(each));
  return {
    grid: { left: 36, right: 12, top: 16, bottom: 44 },
    xAxis: quietAxis(palette, {
      type: 'category',
      data: titles,
      splitLine: { show: false },
      axisLabel: { color: palette.ink2, fontSize: 12, ...fitLabels(titles.length) },
    }),
    yAxis: quietAxis(palette, { type: 'value', min: 0, max: topOf(shares), interval: 20 }),
    series: [
      fan(section, palette),
      meanLine(section, style),
      {
        type: 'scatter',
        data: shares.map((share, at) => [at, share === null ? null : percent(share)]),
        symbolSize: 10,
        itemStyle: { color: palette.accent, opacity: 1 },
        tooltip: {
          formatter: ({ value }: { value: [number, number] }) =>
            style.writePoint(titles[value[0]] ?? '', value[1]),
        },
      },
      states(section, style),
    ],
  };
}

/** A next assessment that the gradebook does not name yet has a place of its own behind the others. */
function titlesOf(section: StudentSection, next: string): string[] {
  const titles = section.scores.map(({ lineItem }) => lineItem.title);
  const isUnnamed = section.forecast?.interval80 && !titles.includes(section.targetTitle ?? '');
  return isUnnamed ? [...titles, next] : titles;
}

/** Pixels that titles share where the page is narrowest, and what the longest word of one needs. */
const LABELS_WIDTH = 560;
const WIDEST_LABEL = 104;

/** A term's few titles are all written, broken over lines between words; of many, those that fit. */
function fitLabels(count: number) {
  const width = Math.min(WIDEST_LABEL, Math.floor(LABELS_WIDTH / Math.max(1, count)));
  return count <= 8
    ? { interval: 0, fontSize: 11, width, overflow: 'break' }
    : { hideOverlap: true };
}

const percent = (share: number) => Math.round(share * 100);

function topOf(shares: readonly (number | null)[]): number {
  return Math.max(100, ...shares.map((share) => Math.ceil(percent(share ?? 0) / 20) * 20));
}

function meanLine(section: StudentSection, { palette, classMean }: Style) {
  const gaps = section.scores.map((each) => {
    const share = shareOf(each);
    return share === null || each.sectionMean === null ? 0 : each.sectionMean - share;
  });
  const widest = gaps.reduce(
    (best, gap, at) => (Math.abs(gap) > Math.abs(gaps[best] ?? 0) ? at : best),
    0,
  );
  // The label stands where the line is farthest from the student's dots, on the side away from them.
  const label = {
    show: true,
    formatter: classMean,
    position: (gaps[widest] ?? 0) < 0 ? 'bottom' : 'top',
    color: palette.ink2,
    fontSize: 12,
  };
  const data = section.scores.map(({ sectionMean }, at) => ({
    value: sectionMean === null ? null : percent(sectionMean),
    ...(at === widest && { label }),
  }));
  return {
    type: 'line',
    data,
    silent: true,
    symbolSize: 1,
    itemStyle: { color: palette.ink3 },
    lineStyle: { color: palette.ink3, width: 1.25 },
  };
}

/** Missing, excused and absent stand as words on the ground line: drawn as missing, not as zero. */
function states(section: StudentSection, { palette, writeState }: Style) {
  return {
    type: 'scatter',
    silent: true,
    symbol: 'rect',
    symbolSize: [1, 1],
    itemStyle: { color: 'transparent' },
    data: section.scores.flatMap(({ score }, at) =>
      score.points !== null || isBlank(score)
        ? []
        : [{ value: [at, 0], label: { formatter: writeState(score) } }],
    ),
    label: { show: true, position: 'top', color: palette.ink2, fontSize: 12, fontStyle: 'italic' },
  };
}

/** From what is known so far to the likely ranges at the target. */
function fan(section: StudentSection, palette: Palette) {
  const { forecast } = section;
  const from = section.scores.findLastIndex((each) => shareOf(each) !== null);
  const named = section.scores.findIndex(({ lineItem }) => lineItem.title === section.targetTitle);
  const target = named < 0 ? section.scores.length : named;
  if (!forecast?.interval80 || forecast.known === null || target <= from) {
    return { type: 'custom', data: [], renderItem: () => null };
  }
  const { known, interval50, interval80, mean } = forecast;
  const renderItem: CustomSeriesRenderItem = (_, api) => {
    const at = (x: number, share: number) => api.coord([x, share * 100]);
    const wedge = (interval: readonly number[], fill: string) => ({
      type: 'polygon' as const,
      shape: { points: [at(from, known), ...interval.map((share) => at(target, share))] },
      style: { fill },
    });
    return {
      type: 'group' as const,
      children: [
        wedge(interval80, palette.outer),
        ...(interval50 ? [wedge(interval50, palette.inner)] : []),
        ...(mean === null ? [] : [tick(api, [target, mean], palette)]),
      ],
    };
  };
  return { type: 'custom', data: [0], silent: true, z: 1, renderItem };
}

function tick(api: CustomSeriesRenderItemAPI, [x, share]: [number, number], palette: Palette) {
  const [left = 0, top = 0] = api.coord([x, share * 100]);
  return {
    type: 'line' as const,
    shape: { x1: left - 9, x2: left + 9, y1: top, y2: top },
    style: { stroke: palette.ink, lineWidth: 2 },
  };
}
