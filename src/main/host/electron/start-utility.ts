/** Starts the app's helper processes under Electron, whose fuses rule out Node children. */
import { utilityProcess } from 'electron';
import type { ChildHandle, StartProcess } from '../../../shared/process.ts';
import { entryFile, giveWay } from '../start-process.ts';

export const startUtility: StartProcess = (
  entry,
  { execArgv = [], isAwaited = false } = {},
): ChildHandle => {
  const child = utilityProcess.fork(entryFile(entry), [], {
    execArgv,
    serviceName: `Quickstudy ${entry}`,
  });
  if (!isAwaited) child.once('spawn', () => giveWay(child.pid));
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', (code) => listener(code)),
    kill: () => void child.kill(),
  };
};
