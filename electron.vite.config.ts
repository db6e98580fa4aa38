/** What is built: the Electron side as modules, the screen for any browser. Node runs everything else from source. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** Electron 45's own Node and Chromium; electron-vite 6 knows Electron up to 44 only, so they are named here. */
const NODE = 'node24';
/** The web host serves the same files to the teacher's browser, whichever it is. */
const LANGUAGE = 'es2023';
const STYLES = ['chrome120', 'firefox128', 'safari17.4'];

/** Each has a process of its own: the app, the command line, the learner, the reader of large files, the benchmark. */
const mainEntries = {
  index: 'src/main/index.ts',
  cli: 'src/main/host/cli.ts',
  learner: 'src/main/learn/worker.ts',
  reader: 'src/main/gradebook/reader-process.ts',
  'few-shot': 'src/main/benchmark/few-shot/few-shot-process.ts',
};

function present(entries: Record<string, string>): Record<string, string> {
  const there = Object.entries(entries).filter(([, file]) => existsSync(join(root, file)));
  return Object.fromEntries(there.map(([name, file]) => [name, join(root, file)]));
}

const main = present(mainEntries);
const preload = present({ index: 'src/preload/index.ts' });
const renderer = present({ index: 'src/renderer/index.html' });
const some = (entries: Record<string, string>) => Object.keys(entries).length > 0;

export default defineConfig({
  ...(some(main) && {
    main: {
      build: {
        target: NODE,
        // Libraries stay outside: some are native, and Electron and the web host share one copy.
        externalizeDeps: {
          include: ['@tensorflow/tfjs-node', '@tensorflow/tfjs-backend-webgpu', 'webgpu'],
        },
        rolldownOptions: { input: main },
      },
    },
  }),
  ...(some(preload) && {
    preload: {
      build: {
        target: NODE,
        // A sandboxed preload can require nothing but electron, and reads CommonJS only.
        externalizeDeps: false,
        rolldownOptions: {
          input: preload,
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  }),
  ...(some(renderer) && {
    renderer: {
      root: join(root, 'src/renderer'),
      // The screen's root is below the project's: without this the plugin looks for a configuration there.
      plugins: [svelte({ configFile: false })],
      build: {
        target: LANGUAGE,
        cssTarget: STYLES,
        minify: true,
        // The content policy allows neither inline scripts and styles nor data: addresses.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: { input: renderer },
      },
    },
  }),
});
