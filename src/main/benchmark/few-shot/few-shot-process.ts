/** The process that runs the few-shot benchmark: one request, steps, and a report; its end is how it is cancelled. */
import { toFailure } from '../../../shared/failure.ts';
import { benchFewshot } from './bench-fewshot.ts';
import type { FromFewShot, ToFewShot } from './few-shot-protocol.ts';
import { fewShotCsv } from './few-shot-report.ts';

/** A utility process of Electron talks through its parent port, a fork through process.send. */
type ParentPort = {
  postMessage(message: FromFewShot): void;
  on(event: 'message', listener: (event: { data: ToFewShot }) => void): void;
};

const { parentPort } = process as unknown as { parentPort?: ParentPort }; // Electron adds it; Node's types do not know

function post(message: FromFewShot): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

async function run(request: ToFewShot): Promise<void> {
  try {
    const report = await benchFewshot(request, {
      now: () => performance.now(),
      onProgress: ({ learner, phase, share, secondsLeft }) =>
        post({ step: { learner, phase, share, secondsLeft } }),
    });
    post({ report, csv: fewShotCsv(report) });
  } catch (thrown) {
    const { code, params, message: detail } = toFailure(thrown);
    post({ failure: { code, params, detail } });
  }
}

if (parentPort) parentPort.on('message', ({ data }) => void run(data));
// only the parent, through its typed client, can send to this process
else process.on('message', (message) => void run(message as ToFewShot));

// an app that is gone needs no figures
process.on('disconnect', () => process.exit(0));
