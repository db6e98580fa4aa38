/** The few pieces of ECharts that the app's charts are made of, and the colours of the theme for them. */
import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsCoreOption } from 'echarts/core';

use([
  CustomChart,
  LineChart,
  ScatterChart,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

const TOKENS = {
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  line: '--line',
  surface: '--surface',
  accent: '--accent',
  outer: '--band-outer',
  inner: '--band-inner',
  series2: '--series-2',
  series3: '--series-3',
} as const;

export type Palette = Record<keyof typeof TOKENS, string>;
export type Draw = (palette: Palette) => EChartsCoreOption;

/** The tokens as the browser resolves them here and now: ECharts knows no custom properties. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => [name, read(token)]),
  );
  probe.remove();
  // Built from the very keys of TOKENS.
  return palette as Palette;
}

/** The colours for paper, which is white whatever the screen is. */
export function readPaperPalette(element: HTMLElement): Palette {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset['theme'] = 'light';
  const palette = readPalette(element);
  if (theme === undefined) delete dataset['theme'];
  else dataset['theme'] = theme;
  return palette;
}

/** A chart inside the element; it fills it. */
export function openChart(element: HTMLElement): EChartsType {
  const holder = document.createElement('div');
  holder.style.height = '100%';
  element.replaceChildren(holder);
  const chart = init(holder, null, { renderer: 'svg' });
  for (const part of [holder, ...holder.querySelectorAll('svg')]) emptyWithoutHtml(part);
  return chart;
}

/**
 * ECharts empties what it closes by writing to `innerHTML`, which the page's content policy (trusted
 * types) refuses even where nothing is written; these elements of its own empty themselves instead.
 */
function emptyWithoutHtml(element: Element): void {
  Object.defineProperty(element, 'innerHTML', {
    set: () => {
      element.replaceChildren();
    },
  });
}

/** What every chart shares: the app's face, quiet axes, tooltips without HTML (the content policy). */
export function withHouseStyle(option: EChartsCoreOption, palette: Palette): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: palette.ink2 },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 13 },
    },
    ...option,
  };
}

/** An axis of hairlines and captions; `more` says what is particular. */
export function quietAxis(
  palette: Palette,
  more: Record<string, unknown>,
): Record<string, unknown> {
  return {
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.ink2, fontSize: 12 },
    nameTextStyle: { color: palette.ink2, fontSize: 12 },
    ...more,
  };
}
