/** `npm run dev`: the app with hot reload, in Electron where it is, else in the browser through the web host. */
import { join } from 'node:path';
import { ensureElectron } from './electron-binary.mjs';
import { ensureDependencies } from './setup.mjs';
import { command, handOver, node24, root, say } from './steps.mjs';

const TOOL = join(root, 'node_modules/electron-vite/bin/electron-vite.js');

command(async (args) => {
  await ensureDependencies();
  const { path, reason } = await ensureElectron(root);
  say(
    path
      ? 'Starting in Electron, with hot reload.'
      : `Starting the web host, with hot reload: ${reason}.`,
  );
  if (path) return handOver(node24(), [TOOL, '--watch', ...args], { cwd: root });
  // The same tool drives the command line's web host when Node stands in for Electron.
  const webHost = [
    '--entry',
    'out/main/cli.js',
    '--watch',
    '--',
    'start',
    '--host',
    'web',
    ...args,
  ];
  return handOver(node24(), [TOOL, ...webHost], {
    cwd: root,
    env: { ELECTRON_EXEC_PATH: node24() },
  });
});
