/** The whole app for a journey: the real web host on a fresh school file, in a real browser. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { inject } from 'vitest';
import { launchOptions } from '../setup/browser.ts';

const CLI = join(import.meta.dirname, '../../src/main/host/cli.ts');

export type RunningApp = {
  page: Page;
  folder: string;
  schoolFile: string;
  /** Requests that left this computer: must stay empty. */
  strayRequests: string[];
  close(): Promise<void>;
};

/** Starts the app and opens its address, as a teacher's browser would. @param school to start with a copy of */
export async function openApp(
  options: BrowserContextOptions = {},
  school?: string,
): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), 'quickstudy-journey-'));
  const schoolFile = join(folder, 'school.db');
  if (school !== undefined) copyFileSync(school, schoolFile);
  const host = startHost(schoolFile);
  const browser = await chromium.launch(launchOptions());
  const page = await newPage(browser, options);
  const strayRequests = watchRequests(page);
  await page.goto(await addressOf(host));
  const close = async () => {
    await browser.close();
    await stop(host);
    rmSync(folder, { recursive: true, force: true });
  };
  return { page, folder, schoolFile, strayRequests, close };
}

/** The same, where the sample school has been built before. */
export async function openSampleSchool(options: BrowserContextOptions = {}): Promise<RunningApp> {
  const app = await openApp(options, inject('sampleSchool'));
  await app.page.getByRole('navigation').waitFor();
  return app;
}

function startHost(schoolFile: string): ChildProcess {
  const words = [
    'start',
    '--host',
    'web',
    '--no-open',
    '--json',
    '--lang',
    'en',
    '--db',
    schoolFile,
  ];
  return spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    host.once('exit', (code) =>
      reject(new Error(`the app ended with ${code} before it had an address`)),
    );
    host.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const url = /"url":"([^"]+)"/.exec(text)?.[1];
      if (url) resolve(url);
    });
  });
}

async function stop(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null) return;
  const gone = new Promise((resolve) => host.once('exit', resolve));
  host.kill('SIGINT');
  await gone;
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

function watchRequests(page: Page): string[] {
  const stray: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && hostname !== '127.0.0.1')
      stray.push(request.url());
  });
  return stray;
}

/** What a theme can spoil; the rest of a page is the same in both. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it stands. Our pages have no frames, so axe may look in the page itself: handing over
 * what it found in order, of every node, takes four times as long as looking.
 */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

export async function findingsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(page, OF_COLOUR);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...dark, ...(await findings(page))];
}

export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
}

export function titleOf(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).first().innerText();
}
