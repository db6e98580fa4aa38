/** Serves the preview as the app serves its screen: built, and under the same content policy. */
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { securityHeaders } from '../../../src/main/host/security-headers.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: false })],
  build: {
    outDir: join(import.meta.dirname, '../../../out/preview'),
    emptyOutDir: true,
    target: ['chrome120', 'firefox128', 'safari17.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  preview: { port: 4179, headers: securityHeaders() },
});
