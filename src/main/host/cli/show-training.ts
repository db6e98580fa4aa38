/** How far a training is, on standard error: the same line for every command that learns. */
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import type { ProgressLine } from './show-progress.ts';
import { lines } from './words.ts';

export type TrainingStep = {
  step: number;
  steps: number;
  loss: number;
  secondsLeft: number | null;
};

export function watchTraining(progress: ProgressLine, lang: Language) {
  return ({ step, steps, loss, secondsLeft }: TrainingStep): void => {
    const label = say(lines.training, lang, { step, steps, loss: loss.toFixed(4) });
    progress.show({ label, stage: 'train', share: step / Math.max(1, steps), secondsLeft });
  };
}
