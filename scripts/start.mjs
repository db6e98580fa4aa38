/** `npm start`: set-up, then the app; its command line chooses between Electron and the browser and says why. */
import { startApp } from './start-app.mjs';
import { command } from './steps.mjs';

command(startApp);
