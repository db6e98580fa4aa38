import { expect, test } from 'vitest';
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
