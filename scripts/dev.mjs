/** `npm run dev`: the app from its source in the browser, with hot reload; `npm start` is the app as it is built. */
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { command, handOver, node24, root } from './steps.mjs';

command(async (args) => {
  await setUp();
  return handOver(node24(), [join(root, 'scripts/serve-dev.mjs'), ...args], { cwd: root });
});
