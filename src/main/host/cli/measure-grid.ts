/** The gradebook's grid in a real browser: how long until it is there, how smoothly it scrolls, how fast it keeps an edit. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import { readGradebookFile } from '../../gradebook/read-file.ts';
import { commitPlan, readToPlans } from '../../gradebook/read-to-plan.ts';
import { findBrowser } from '../../report/find-browser.ts';
import { screenFolder } from '../built-folder.ts';
import { startWebHost } from '../web/web-host.ts';
import { summariseTimes, type Times } from './ask-over-socket.ts';
import type { Surroundings } from './command.ts';
import { type DrivenPage, openPage, type PageWork } from './drive-browser.ts';

/**
 * Milliseconds. `frame`: from one frame to the next; `work`: until the page was free again; `processor`: what its
 * thread computed for a frame, on average, however busy the computer was.
 */
type MotionTimes = { motion: string; frame: Times; work: Times; processor: PageWork };

export type GridTimes = {
  students: number;
  lineItems: number;
  /** From the page's address to the first rows, and to the last one. */
  firstRowsMs: number;
  allRowsMs: number;
  motions: MotionTimes[];
  /** From Enter to the score that the school file kept. */
  edit: Times;
};

export type GridSize = { students: number; lineItems: number };

/** Pixels a frame: a wheel turned fast, a bar dragged, a wheel turned sideways. */
const MOTIONS = [
  { motion: 'down', down: 100, right: 0, frames: 240 },
  { motion: 'drag', down: 1400, right: 0, frames: 120 },
  { motion: 'right', down: 0, right: 80, frames: 200 },
] as const;

const EDITS = 12;

export async function measureGrid(size: GridSize, around: Surroundings): Promise<GridTimes> {
  const browserPath = findBrowser();
  if (browserPath === null) throw new Failure('pdf-no-browser');
  const root = screenFolder();
  if (!existsSync(join(root, 'index.html'))) throw new Failure('app-not-built');
  const folder = await mkdtemp(join(tmpdir(), 'quickstudy-grid-'));
  const app = await around.openApp('create', join(folder, 'school.db'));
  await importWide(size, app.context, around);
  const { randomToken, now } = around.terminal;
  const host = await startWebHost(app, { root, randomToken, now: () => now().getTime() });
  const page = await openPage(browserPath, host.newAddress(), folder);
  try {
    const shown = await page.run(showGrid);
    const motions: MotionTimes[] = [];
    for (const { motion, ...steps } of MOTIONS) {
      const before = await page.work();
      const { frames, works } = await page.run(scrollGrid, steps);
      const processor = workBetween(before, await page.work(), steps.frames);
      const [frame, work] = [summariseTimes(frames), summariseTimes(works)];
      motions.push({ motion, frame, work, processor });
    }
    const edit = summariseTimes(await editCells(page));
    return { ...size, ...shown, motions, edit };
  } finally {
    await page.close();
    await host.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function workBetween(before: PageWork, after: PageWork, frames: number): PageWork {
  const each = (of: keyof PageWork) => (after[of] - before[of]) / frames;
  return { all: each('all'), script: each('script'), style: each('style'), layout: each('layout') };
}

async function importWide(
  { students, lineItems }: GridSize,
  { school }: { school: Parameters<typeof readToPlans>[0] },
  { startProcess, signal }: Surroundings,
): Promise<void> {
  const titles = Array.from({ length: lineItems }, (_, n) => `Quiz ${n + 1} (out of 20)`);
  const rows = Array.from({ length: students }, (_, row) => {
    const cells = titles.map((_, column) => ((row * 7 + column * 13) % 81) / 4);
    return `${row + 1},Student ${row + 1},${cells.join(',')}`;
  });
  const text = [`Student ID,Name,${titles.join(',')}`, ...rows].join('\n');
  const file = { bytes: new TextEncoder().encode(text), name: 'wide.csv' };
  const [preview] = await readToPlans(school, file, ({ bytes, name }) =>
    readGradebookFile({ bytes, name }, { startProcess, signal }),
  );
  await commitPlan(school, preview?.planId ?? '', startProcess);
}

// What follows runs in the page and sees nothing of this file.

async function showGrid(): Promise<{ firstRowsMs: number; allRowsMs: number }> {
  const until = async (isSo: () => unknown) => {
    const end = performance.now() + 120_000;
    while (!isSo()) {
      if (performance.now() > end) throw new Error(`not there in time: ${String(isSo)}`);
      await new Promise(requestAnimationFrame);
    }
    return performance.now();
  };
  await until(() => document.querySelector('nav'));
  const start = performance.now();
  window.location.hash = '#/gradebook';
  const first = await until(() => document.querySelector('[data-cell]'));
  // The title counts what is marked as soon as all rows are there.
  const all = await until(() => /\d/.test(document.querySelector('h1')?.textContent ?? ''));
  return { firstRowsMs: first - start, allRowsMs: all - start };
}

type Steps = { down: number; right: number; frames: number };

async function scrollGrid(steps: Steps): Promise<{ frames: number[]; works: number[] }> {
  const box = document.querySelector('[role=grid]')!.parentElement!;
  box.scrollTo(0, 0);
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const painted = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', resolve, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  const [frames, works]: [number[], number[]] = [[], []];
  let before = await frame();
  for (let nth = 0; nth < steps.frames; nth++) {
    box.scrollBy(steps.right, steps.down);
    const now = await frame();
    frames.push(now - before);
    before = now;
    // From the frame's beginning until the page is free again: scripts, styles, layout and paint.
    await painted();
    works.push(performance.now() - now);
  }
  return { frames, works };
}

async function editCells(page: DrivenPage): Promise<number[]> {
  await page.run(async () => {
    document.querySelector('[role=grid]')!.parentElement!.scrollTo(0, 0);
    for (const button of document.querySelectorAll('button'))
      if (/unlock/i.test(button.textContent)) button.click();
    while (!document.querySelector('[data-cell="0-1"]')) await new Promise(requestAnimationFrame);
  });
  const times: number[] = [];
  for (let nth = 0; nth < EDITS; nth++) times.push(await page.run(editCell, nth));
  return times;
}

async function editCell(row: number): Promise<number> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const press = (target: Element, key: string) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const cell = document.querySelector<HTMLElement>(`[data-cell="${row}-1"]`)!;
  cell.click();
  await frame();
  press(cell, '1');
  const field = cell.querySelector('input')!;
  field.value = '19.5';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const start = performance.now();
  press(field, 'Enter');
  const isKept = () => cell.textContent.includes('19.5') && !cell.querySelector('.held');
  while (!isKept()) {
    if (performance.now() > start + 60_000) throw new Error('the edit was not kept in time');
    await frame();
  }
  return performance.now() - start;
}
