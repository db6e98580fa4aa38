/** `evaluate episodes`: few-shot images on fixed episodes, every prediction to a file. */
import type { EpisodesReport } from '../../benchmark/evaluate-episodes.ts';
import { IMAGE_LEARNERS } from '../../learn/images/image-learner-names.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { choice, number, required, text, texts } from './option.ts';
import { fewShotWords as words, inHundred, watchFewShot } from './say-few-shot.ts';
import { showProgress } from './show-progress.ts';

function asText({ files, ...told }: EpisodesReport, lang: Language): string {
  const titles = [
    { title: say(words.file, lang) },
    { title: say(words.episodes, lang), isNumber: true },
    { title: say(words.accuracy, lang), isNumber: true },
    { title: say(words.range, lang), isNumber: true },
  ];
  const rows = files.map(({ file, episodes, accuracy, interval95 }) => [
    file,
    String(episodes),
    inHundred(accuracy),
    interval95.map(inHundred).join('–'),
  ]);
  const { learner, backend, trainedEpisodes, seed } = told;
  const seconds = told.trainSeconds.toFixed(0);
  return `${alignTable(titles, rows)}${say(words.trained, lang, { learner, backend, trainedEpisodes, seconds, seed })}\n`;
}

export const evaluateEpisodes = command({
  name: 'evaluate episodes',
  does: words.evaluate,
  options: {
    images: required(text('FILE.u8')),
    index: required(text('FILE.json')),
    train: required(text('FILE.u8')),
    'train-index': required(text('FILE.json')),
    episodes: texts('FILE.json.gz…'),
    out: required(text('PRED.csv')),
    learner: choice(['auto', ...IMAGE_LEARNERS]),
    budget: number('SECONDS', { least: 0.1, whole: false }),
  },
  run: async ({ options }, { lang, signal, seed, terminal }) => {
    const { learner = 'auto', budget, 'train-index': trainIndex, ...files } = options;
    const room = await import('../../benchmark/evaluate-episodes.ts');
    const progress = showProgress(terminal);
    try {
      // of the learners here the most accurate for its time, measured
      const chosen = learner === 'auto' ? 'protonet' : learner;
      const asked = { ...files, trainIndex, learner: chosen, budgetSeconds: budget, seed };
      const report = await room.evaluateEpisodes(asked, watchFewShot(progress, { lang, signal }));
      return { json: report, text: asText(report, lang) };
    } finally {
      progress.end();
    }
  },
});
