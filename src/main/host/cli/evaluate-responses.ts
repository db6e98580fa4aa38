/** `evaluate responses`: forecast answers of unseen students from their first few, beside the field's simple methods. */
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ResponsesReport } from '../../benchmark/evaluate-responses.ts';
import { openLearner } from '../../learn/client.ts';
import { LEARNERS } from '../../../shared/nouns.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { checkFolder } from './files.ts';
import { choice, number, required, text } from './option.ts';
import { showProgress } from './show-progress.ts';
import { columns } from './words.ts';

const words = {
  does: {
    en: 'forecast answers of unseen students, and measure how well',
    'zh-CN': '预测未见过的学生的作答，并衡量效果',
  },
  protocol: { en: 'asked', 'zh-CN': '询问' },
  known: { en: 'known', 'zh-CN': '已知' },
  calibration: { en: 'calibration', 'zh-CN': '校准误差' },
  against: {
    en: '{protocol}, {n} known: {served} less Rasch, AUC {difference} (95 %: {low} to {high})',
    'zh-CN': '{protocol}，已知 {n} 个：{served} 减 Rasch，AUC {difference}（95%：{low} 至 {high}）',
  },
};

const USUAL_BUDGET = 120;
const FIGURES = ['AUC', 'log loss', 'Brier'];

function asText({ results }: ResponsesReport, lang: Language): string {
  const rows = results.flatMap(({ protocol, n, served, baselines, ...own }) =>
    [{ ...own, method: served }, ...baselines].map((score) => [
      protocol,
      String(n),
      score.method,
      ...[score.auc ?? Number.NaN, score.logLoss, score.brier, score.calibration.error].map((v) =>
        v.toFixed(4),
      ),
    ]),
  );
  const titles = [
    { title: say(words.protocol, lang) },
    { title: say(words.known, lang), isNumber: true },
    { title: say(columns.method, lang) },
    ...[...FIGURES, say(words.calibration, lang)].map((title) => ({ title, isNumber: true })),
  ];
  const differences = results.flatMap(({ protocol, n, served, againstRasch: { auc } }) => {
    if (!auc) return [];
    const [difference, low, high] = [auc.difference, ...auc.interval].map((v) => v.toFixed(4));
    return [say(words.against, lang, { protocol, n, served, difference, low, high })];
  });
  return `${alignTable(titles, rows)}\n${differences.join('\n')}\n`;
}

export const evaluateResponses = command({
  name: 'evaluate responses',
  does: words.does,
  options: {
    data: required(text('DIR')),
    out: required(text('PRED.csv')),
    learner: choice(LEARNERS),
    budget: number('SECONDS', { least: 0.1, whole: false }),
  },
  run: async ({ options }, { lang, seed, signal, startProcess, terminal }) => {
    const { data, out, learner = 'auto', budget = USUAL_BUDGET } = options;
    checkFolder(out, dirname(resolve(out)));
    const room = await import('../../benchmark/evaluate-responses.ts');
    const progress = showProgress(terminal);
    const learn = openLearner(startProcess);
    try {
      const onProgress = (label: string, share: number) => progress.show({ label, share });
      const { report, predictions } = await room.evaluateResponses(
        { data: resolve(data), learner, seed, budgetSeconds: budget },
        { learn, watch: { signal, onProgress } },
      );
      await writeFile(out, predictions);
      return { json: { ...report, out: resolve(out) }, text: asText(report, lang) };
    } finally {
      progress.end();
      learn.close();
    }
  },
});
