/** `npm run -s quickstudy -- COMMAND …`: the command line, with nothing of its own on standard output. */
import { runCommand, startApp } from './start-app.mjs';
import { command } from './steps.mjs';

command((args) => (args[0] === 'start' ? startApp(args.slice(1)) : runCommand(args)));
