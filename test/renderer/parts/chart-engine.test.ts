import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Chart from '../../../src/renderer/parts/Chart.svelte';
import { openChart } from '../../../src/renderer/parts/chart-engine.ts';

/** What trusted types refuse: any text written as HTML. */
function writesAsHtml(act: () => void): unknown[] {
  const written: unknown[] = [];
  const real = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!;
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...real,
    set: (text) => {
      written.push(text);
    },
  });
  act();
  Object.defineProperty(Element.prototype, 'innerHTML', real);
  return written;
}

test('a chart is drawn and closed without writing HTML, which the content policy refuses', () => {
  const box = document.createElement('div');
  document.body.append(box);
  const written = writesAsHtml(() => {
    const chart = openChart(box);
    chart.setOption({
      xAxis: { type: 'value' },
      yAxis: { type: 'value' },
      series: [{ type: 'scatter', data: [[1, 2]] }],
    });
    expect(box.querySelector('svg')).not.toBeNull();
    chart.dispose();
  });
  expect(written).toEqual([]);
  expect(box.querySelector('svg')).toBeNull();
});

test('a chart shrinks as a whole on paper, and follows the window again afterwards', async () => {
  const { container } = await render(Chart, {
    title: 'Scores',
    label: 'Scores by week',
    sentence: 'They rise.',
    draw: () => ({
      xAxis: { type: 'value' },
      yAxis: { type: 'value' },
      series: [{ type: 'scatter', data: [[1, 2]] }],
    }),
    columns: [],
    rows: [],
    keyOf: () => 0,
    language: 'en',
    words: { view: 'View', chart: 'Chart', table: 'Table' },
    theme: 'light',
  });
  const boxOf = () => container.querySelector('[role=img] svg')?.getAttribute('viewBox');
  window.dispatchEvent(new Event('beforeprint'));
  expect(boxOf()).toMatch(/^0 0 \d+ \d+$/);
  window.dispatchEvent(new Event('afterprint'));
  expect(boxOf()).toBeNull();
});
