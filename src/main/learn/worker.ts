/** The process that learns: it waits for requests, so that the app stays free while this one is busy. */
import { toFailure } from '../../shared/failure.ts';
import type { FromLearner, ToLearner } from './protocol.ts';
import { serveLearner } from './serve-learner.ts';

/** A utility process of Electron talks through its parent port, a fork through process.send. */
type ParentPort = {
  postMessage(message: FromLearner): void;
  on(event: 'message', f: (event: { data: ToLearner }) => void): void;
};

const { parentPort } = process as unknown as { parentPort?: ParentPort }; // Electron adds it; Node's types do not know

const post = (message: FromLearner): void => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};

const receive = serveLearner(post, () => performance.now());
if (parentPort) parentPort.on('message', ({ data }) => receive(data));
// only the parent, through its typed client, can send to this process
else process.on('message', (message) => receive(message as ToLearner));

// an app that is gone needs no forecasts
process.on('disconnect', () => process.exit(0));
process.on('uncaughtException', (error) => {
  console.error(toFailure(error).message);
  process.exit(1);
});
