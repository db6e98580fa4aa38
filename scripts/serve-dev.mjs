/**
 * The two halves of `npm run dev`, on Node 24: the web host from its source, started again after every change, and
 * before it Vite's server, which changes the screen in place. Vite's page carries no content policy, because Vite puts
 * styles into the page by script; the built app's policy stays as strict as it is.
 */
import { spawn } from 'node:child_process';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';
import { RPC_PATH, SESSION_PATH } from '../src/shared/doors.ts';
import { root, say } from './steps.mjs';

/** A port that nobody listens on: the host keeps it whenever it starts again. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createTcpServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The host listens to its own page alone, so calls reach it under its own name. */
function serveScreen(host) {
  const passedOn = { target: host, changeOrigin: true, headers: { origin: host } };
  return createServer({
    configFile: false,
    root: join(root, 'src/renderer'),
    plugins: [svelte({ configFile: false })],
    server: {
      host: '127.0.0.1',
      proxy: { [SESSION_PATH]: passedOn, [RPC_PATH]: { ...passedOn, ws: true } },
    },
  });
}

function startHost(port, args) {
  const words = ['start', '--host', 'web', '--no-open', '--json', '--port', String(port), ...args];
  return spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', 'src/main/host/cli.ts', ...words],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

/** Each start of the host has an address of its own; its code opens the same door through Vite. */
function tellAddresses(child, screen) {
  createInterface({ input: child.stdout }).on('line', (line) => {
    const code = /"url":"[^"]*#([^"]+)"/.exec(line)?.[1];
    if (code) say(`Open ${screen.resolvedUrls.local[0]}#${code}`);
  });
}

const port = await freePort();
const screen = await serveScreen(`http://127.0.0.1:${port}`);
await screen.listen();
const host = startHost(port, process.argv.slice(2));
tellAddresses(host, screen);
host.on('close', async (code) => {
  await screen.close();
  process.exitCode = code ?? 0;
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => host.kill(signal));
