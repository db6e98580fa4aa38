/** `train`: meta-learning on the school file, with progress on standard error. */
import type { TrainingProgress } from '../../../shared/contract/trust.ts';
import { Failure } from '../../../shared/failure.ts';
import { LEARNERS } from '../../../shared/nouns.ts';
import { say } from '../../../shared/words/say.ts';
import { command } from './command.ts';
import { follow } from './follow.ts';
import { choice, flag, number } from './option.ts';
import { showProgress } from './show-progress.ts';
import { watchTraining } from './show-training.ts';
import { does, lines } from './words.ts';

export const train = command({
  name: 'train',
  does: does.train,
  options: {
    learner: choice(LEARNERS),
    steps: number('N', { least: 1, whole: true }),
    budget: number('SECONDS', { least: 0.1, whole: false }),
    resume: flag(),
  },
  run: async ({ options }, { open, lang, signal, seed, terminal }) => {
    const api = await open('existing');
    const { learner = 'auto', steps, budget, resume } = options;
    const asked = { learner, steps, budgetSeconds: budget, resume, seed };
    const progress = showProgress(terminal);
    const show = watchTraining(progress, lang);
    let last: TrainingProgress | undefined;
    try {
      await follow(await api.trust.train(asked, { signal }), signal, (now) => {
        last = now;
        show(now);
      });
    } finally {
      progress.end();
    }
    if (!last?.done) throw new Failure('cancelled');
    const { model, evaluation } = await api.trust.status(undefined, { signal });
    const told = {
      learner: model.learner,
      steps: model.steps,
      seconds: model.seconds,
      backend: model.backend,
    };
    const json = { ...told, validation: evaluation, modelId: last.modelId };
    const text = say(lines.trained, lang, { ...told, seconds: model.seconds.toFixed(1) });
    return { json, text: `${text}\n` };
  },
});
