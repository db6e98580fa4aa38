/** Three kinds of tests: unit (Node), component (one part in a real browser), journey (the whole built app). */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './test/setup/browser.ts';

const root = import.meta.dirname;

/** As many at once as there are cores: left to itself vitest keeps one of two cores free. */
const unit = {
  test: {
    name: 'unit',
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/renderer/**', 'test/journey/**'],
    testTimeout: 60_000,
    maxWorkers: '100%',
  },
  resolve: { alias: { electron: join(root, 'test/setup/fake-electron.ts') } },
};

/** After the units, one page at a time: a page that loses the focus to another shows something else. */
const component = {
  plugins: [svelte({ configFile: false })],
  test: {
    name: 'component',
    include: ['test/renderer/**/*.test.ts'],
    testTimeout: 60_000,
    sequence: { groupOrder: 1 },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: launchOptions() }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
};

/** One after another: each starts the app and a browser, and what it measures is time. */
const journey = {
  test: {
    name: 'journey',
    environment: 'node',
    include: ['test/journey/**/*.test.ts'],
    globalSetup: ['test/journey/sample-school.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000, interval: 100 } },
  },
};

export default defineConfig({ test: { projects: [unit, component, journey] } });
