/** `evaluate sequences`: how forecasts do on whole gradebooks, beside the simple methods. */
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import type { GradebookFile, SequenceEvaluation } from '../../benchmark/evaluate-sequences.ts';
import type { OutcomeModel } from '../../insight/outcome/outcome-model.ts';
import type { LearnerClient } from '../../learn/client.ts';
import { openLearner } from '../../learn/client.ts';
import { LEARNERS } from '../../../shared/nouns.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import type { Surroundings } from './command.ts';
import { command } from './command.ts';
import { checkFolder } from './files.ts';
import { choice, number, required, text } from './option.ts';
import { showProgress } from './show-progress.ts';
import { watchTraining } from './show-training.ts';
import { columns, does } from './words.ts';

const USUAL_STEPS = 200;

type Learner = (typeof LEARNERS)[number];
type Wanted = { learner: Learner; steps: number };

async function learnFrom(
  files: readonly GradebookFile[],
  { learner, steps }: Wanted,
  { client, around }: { client: LearnerClient; around: Surroundings },
): Promise<OutcomeModel> {
  const { AUTO_LEARNER, learnOutcome } = await import('../../insight/outcome/learn-outcome.ts');
  const { appVersion } = await import('../services.ts');
  const { terminal, lang, seed, signal } = around;
  const progress = showProgress(terminal);
  const [chosen, prior] =
    learner === 'auto' ? [AUTO_LEARNER, await bundled(learner)] : [learner, undefined];
  const gradebooks = files.flatMap((file) => file.gradebooks);
  const learned = await learnOutcome(
    gradebooks,
    { learner: chosen, seed, steps, simulated: false, prior },
    {
      train: client.train,
      adapt: client.adaptAndPredict,
      now: terminal.now,
      version: await appVersion(),
      signal,
      onProgress: watchTraining(progress, lang),
    },
  ).finally(progress.end);
  return { id: null, ...learned };
}

/** The bundled prior alone. @throws Failure learner-not-for-this for any other learner than its own */
async function bundled(learner: Learner): Promise<OutcomeModel> {
  const { readPrior } = await import('../../insight/outcome/prior.ts');
  const { priorFolder } = await import('../services.ts');
  const prior = await readPrior(priorFolder());
  if (learner !== 'auto' && learner !== prior.card.learner) {
    throw new Failure('learner-not-for-this', { learner });
  }
  return prior;
}

function scoreTable({ scores }: SequenceEvaluation, lang: Surroundings['lang']): string {
  const rows = scores.map(({ file, method, rmse, mae, crps, coverage80, coverage90 }) => [
    file,
    method,
    ...[rmse, mae, crps, coverage80, coverage90].map((figure) => figure.toFixed(4)),
  ]);
  const figures = ['RMSE', 'MAE', 'CRPS', '80 %', '90 %'];
  const titles = [
    { title: say(columns.file, lang) },
    { title: say(columns.method, lang) },
    ...figures.map((title) => ({ title, isNumber: true })),
  ];
  return alignTable(titles, rows);
}

export const evaluateSequences = command({
  name: 'evaluate sequences',
  does: does.evaluateSequences,
  options: {
    train: text('DIR'),
    test: required(text('DIR')),
    out: required(text('PRED.csv')),
    learner: choice(LEARNERS),
    steps: number('N', { least: 1, whole: true }),
  },
  run: async ({ options }, around) => {
    const { train, test, out, learner = 'auto', steps = USUAL_STEPS } = options;
    checkFolder(out, dirname(resolve(out)));
    const room = await import('../../benchmark/evaluate-sequences.ts');
    const { readGradebookFile } = await import('../../gradebook/read-file.ts');
    const { startProcess, signal, lang } = around;
    const read = (path: string) => readGradebookFile({ path }, { startProcess, signal });
    const client = openLearner(startProcess);
    try {
      const model =
        train === undefined
          ? await bundled(learner)
          : await learnFrom(
              await room.importFolder(train, read),
              { learner, steps },
              { client, around },
            );
      const files = await room.importFolder(test, read);
      const whose = learner === 'auto' ? 'auto' : 'own';
      const asked = { model, adapt: client.adaptAndPredict, learner: whose } as const;
      const evaluation = await room.evaluateSequences(files, asked);
      await writeFile(out, room.writeSequenceForecasts(evaluation.forecasts));
      const { serving, scores, forecasts } = evaluation;
      const json = { serving, forecasts: forecasts.length, out: resolve(out), scores };
      return { json, text: scoreTable(evaluation, lang) };
    } finally {
      client.close();
    }
  },
});
