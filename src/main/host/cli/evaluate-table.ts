/** `evaluate table`: learn on groups of a tidy table, forecast others from a few known outcomes, beside simple methods. */
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { TableReport } from '../../benchmark/evaluate-table.ts';
import { openLearner } from '../../learn/client.ts';
import { Failure } from '../../../shared/failure.ts';
import { LEARNERS } from '../../../shared/nouns.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { checkFolder } from './files.ts';
import { choice, number, required, text, texts } from './option.ts';
import { showProgress } from './show-progress.ts';
import { columns } from './words.ts';

const words = {
  does: {
    en: 'learn on groups of a table, forecast others, and measure the error',
    'zh-CN': '用表格中的一部分分组学习，预测其余分组并衡量误差',
  },
  known: { en: 'known', 'zh-CN': '已知' },
  served: { en: 'served', 'zh-CN': '所用预测' },
  blend: { en: '{k} known: {methods}', 'zh-CN': '已知 {k} 个：{methods}' },
};

const USUAL_BUDGET = 120;
const FIGURES = ['RMSE', 'MAE', 'CRPS', '80 %', '90 %'];

function asText({ results }: TableReport, lang: Language): string {
  const rows = results.flatMap(({ k, baselines, ...served }) =>
    [{ ...served, method: say(words.served, lang) }, ...baselines].map((score) => [
      String(k),
      score.method,
      ...[score.rmse, score.mae, score.crps, score.coverage80, score.coverage90].map((figure) =>
        figure.toFixed(4),
      ),
    ]),
  );
  const titles = [
    { title: say(words.known, lang), isNumber: true },
    { title: say(columns.method, lang) },
    ...FIGURES.map((title) => ({ title, isNumber: true })),
  ];
  const blends = results.map(({ k, blend }) => {
    const methods = blend.map(({ method, share }) => `${method} ${share.toFixed(2)}`).join('; ');
    return say(words.blend, lang, { k, methods });
  });
  return `${alignTable(titles, rows)}\n${blends.join('\n')}\n`;
}

/** `0,3,5` or `0 3 5`; undefined when the option is absent. */
function listOf(values: readonly string[]): string[] | undefined {
  const parts = values.flatMap((value) => value.split(',')).map((part) => part.trim());
  return parts.length > 0 ? parts : undefined;
}

function countsOf(values: readonly string[]): number[] | undefined {
  return listOf(values)?.map((value) => {
    const count = Number(value);
    if (value === '' || !Number.isInteger(count) || count < 0)
      throw new Failure('wrong-value', { option: 'k', value, expected: '0,3,5' });
    return count;
  });
}

export const evaluateTable = command({
  name: 'evaluate table',
  does: words.does,
  options: {
    data: required(text('F.csv')),
    splits: required(text('F.json')),
    out: required(text('PRED.csv')),
    learner: choice(LEARNERS),
    k: texts('N,…'),
    seeds: texts('NAME,…'),
    budget: number('SECONDS', { least: 0.1, whole: false }),
  },
  run: async ({ options }, { lang, seed, signal, startProcess, terminal }) => {
    const { data, splits, out, learner = 'auto', budget = USUAL_BUDGET } = options;
    const [ks, seeds] = [countsOf(options.k), listOf(options.seeds)];
    checkFolder(out, dirname(resolve(out)));
    const room = await import('../../benchmark/evaluate-table.ts');
    const progress = showProgress(terminal);
    const learn = openLearner(startProcess);
    try {
      const onProgress = (label: string, share: number) => progress.show({ label, share });
      const { report, predictions } = await room.evaluateTable(
        { data, splits, learner, ks, seeds, budgetSeconds: budget, seed },
        { learn, watch: { now: () => performance.now(), signal, onProgress } },
      );
      await writeFile(out, predictions);
      return { json: { ...report, out: resolve(out) }, text: asText(report, lang) };
    } finally {
      progress.end();
      learn.close();
    }
  },
});
