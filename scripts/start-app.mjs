/** The app with all that it needs: libraries, build, and Electron's binary where it can be had. */
import { join } from 'node:path';
import { ensureElectron } from './electron-binary.mjs';
import { ensureDependencies, setUp } from './setup.mjs';
import { handOver, node24, root } from './steps.mjs';

const CLI = join(root, 'src/main/host/cli.ts');
/** What Node has compiled is kept, which halves the start; Electron reads its own bundle. */
export const compiled = {
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/node'),
};

/** @returns {Promise<number>} the exit status of `quickstudy start` */
export async function startApp(args) {
  await setUp();
  const electron = args.includes('web')
    ? { reason: 'web was asked for' }
    : await ensureElectron(root);
  return handOver(node24(), [CLI, 'start', ...args], {
    env: {
      ...compiled,
      QUICKSTUDY_ELECTRON_PATH: electron.path ?? '',
      QUICKSTUDY_ELECTRON_REASON: electron.reason ?? '',
    },
  });
}

/** @returns {Promise<number>} the exit status of any other command, which needs the libraries only */
export async function runCommand(args) {
  await ensureDependencies();
  return handOver(node24(), [CLI, ...args], { env: compiled });
}
