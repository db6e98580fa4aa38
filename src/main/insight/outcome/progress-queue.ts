/** Steps reported by a callback, read one by one by whoever watches; a slow reader misses none. */
import type { TrainingProgress } from '../../../shared/contract/trust.ts';
import type { TrainProgress } from '../../learn/meta-train.ts';

export type ProgressQueue = {
  push: (progress: TrainProgress) => void;
  end: () => void;
  read: () => AsyncGenerator<TrainingProgress>;
  last: () => TrainingProgress;
};

/** Share of a new loss in the smoothed one: single steps jump with the tasks they drew. */
const NEW_SHARE = 0.1;

export function progressQueue(): ProgressQueue {
  const waiting: TrainingProgress[] = [];
  let last: TrainingProgress = START;
  let ended = false;
  let wake = (): void => {};
  return {
    push: (progress) => {
      last = { ...last, ...progress, loss: smooth(last, progress.loss) };
      waiting.push(last);
      wake();
    },
    end: () => {
      ended = true;
      wake();
    },
    last: () => last,
    async *read() {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift()!;
        if (ended) return;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

const START: TrainingProgress = {
  step: 0,
  steps: 1,
  loss: 0,
  validation: null,
  secondsLeft: null,
  done: false,
  modelId: null,
};

const smooth = (last: TrainingProgress, loss: number): number =>
  last === START ? loss : last.loss + NEW_SHARE * (loss - last.loss);
