/** `npm run build`: the app as Electron and the browser load it, in out/. */
import { setUp } from './setup.mjs';
import { command, say } from './steps.mjs';

command(async () => {
  await setUp();
  say('The build in out/ is up to date.');
  return 0;
});
