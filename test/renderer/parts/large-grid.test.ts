import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CellGrid from '../../../src/renderer/parts/CellGrid.svelte';
import type { CellPlace } from '../../../src/renderer/parts/cell-grid.ts';

const STUDENTS = 10_000;
const ITEMS = 200;

const columns = Array.from({ length: ITEMS }, (_, id) => ({
  id,
  title: `Quiz ${id}`,
  note: 'of 20',
}));
const rows = Array.from({ length: STUDENTS }, (_, id) => ({ id, title: `Pupil ${id}`, href: '#' }));

function showGrid(selected: CellPlace | null = null) {
  return render(CellGrid, {
    label: 'Scores',
    corner: 'Student',
    columns,
    rows,
    cellAt: ({ row, column }: CellPlace) => ({
      text: String((row + column) % 21),
      tone: 'number' as const,
      flag: null,
    }),
    foot: { title: 'Mean', texts: columns.map(() => '50 %') },
    isEditable: false,
    selected,
    onselect: () => {},
    onedit: () => {},
    onblock: () => {},
    editLabel: () => 'cell',
  });
}

const drawn = () => document.querySelectorAll('[data-cell]').length;

/** The next frame, as the screen would show it. */
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

test('of two million cells only those in sight are drawn, wherever the grid is scrolled to', async () => {
  await showGrid();
  await expect.element(page.getByRole('grid')).toBeVisible();
  const box = page.getByRole('grid').element().parentElement!;
  const counts = [drawn()];
  for (const [top, left] of [
    [120_000, 4000],
    [box.scrollHeight, box.scrollWidth],
  ]) {
    box.scrollTo({ top, left });
    await frame();
    await frame();
    counts.push(drawn());
  }
  expect(Math.min(...counts)).toBeGreaterThan(50);
  expect(Math.max(...counts)).toBeLessThan(2000);
  expect(document.querySelector(`[data-cell="${STUDENTS - 1}-${ITEMS - 1}"]`)).not.toBeNull();
});
