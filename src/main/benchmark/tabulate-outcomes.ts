/** The project’s own figures for outcomes as one page (docs/outcome-figures.md): errors and kept promises, table by table and file by file. */
import type { Bilingual, Language } from '../../shared/words/say.ts';
import { say } from '../../shared/words/say.ts';
import type { SequenceScore } from './evaluate-sequences.ts';
import type { TableReport } from './evaluate-table.ts';

/** Gradebooks forecast by what past ones taught, or by the bundled prior alone. */
export type SequenceReport = { from: 'train' | 'prior'; serving: string; scores: SequenceScore[] };
export type OutcomeReports = { tables: TableReport[]; sequences: SequenceReport[] };

const words = {
  method: { en: 'method', 'zh-CN': '方法' },
  errors: {
    en: '{file}: RMSE by how many outcomes were known, in standard deviations; means of {n} seeds',
    'zh-CN': '{file}：按已知结果数的 RMSE（以标准差为单位）；{n} 个种子的平均',
  },
  kept: {
    en: '{file}: share of outcomes inside 80 % · 90 % ranges',
    'zh-CN': '{file}：落入 80 % · 90 % 范围的结果所占份额',
  },
  ratio: {
    en: 'RMSE of {learner} as a share of the random-intercept mixed model’s, each at the third column: {each}; mean {mean}',
    'zh-CN': '第三列处 {learner} 的 RMSE 与随机截距混合模型之比：{each}；平均 {mean}',
  },
  train: {
    en: 'Gradebooks, learned from past ones: RMSE in shares of the maximum · inside 80 % · 90 %',
    'zh-CN': '成绩册（从以往成绩册学习）：RMSE（占满分份额）· 80 % · 90 % 范围覆盖率',
  },
  prior: {
    en: 'Gradebooks on the first day, by the bundled prior alone: RMSE · inside 80 % · 90 %',
    'zh-CN': '第一天的成绩册（仅用内置先验）：RMSE · 80 % · 90 % 范围覆盖率',
  },
} satisfies Record<string, Bilingual>;

const INTERCEPT = 'mixed model, random intercept';
/** Enough outcomes known that adapting can show. */
const THIRD = 2;

/** In Markdown, so that it can be kept and compared. */
export function tabulateOutcomes({ tables, sequences }: OutcomeReports, lang: Language): string {
  const byFile = [...Map.groupBy(tables, ({ file }) => file)];
  const learners = [...new Set(tables.map(({ learner }) => learner))];
  return [
    ...byFile.flatMap(([file, reports]) => [
      ...tabulate(say(words.errors, lang, { file, n: reports[0]!.seeds.length }), {
        corner: say(words.method, lang),
        titles: knownOf(reports),
        rows: rowsOf(reports, ({ rmse }) => rmse.toFixed(4)),
      }),
      ...tabulate(say(words.kept, lang, { file }), {
        corner: say(words.method, lang),
        titles: knownOf(reports),
        rows: rowsOf(reports, kept),
      }),
    ]),
    ...learners.flatMap((learner) => ratioLine(tables, learner, lang)),
    ...sequences.flatMap((report) => tabulateSequences(report, lang)),
  ].join('\n');
}

type Scores = Pick<TableReport['results'][number], 'rmse' | 'coverage80' | 'coverage90'>;
type Row = { name: string; cells: string[] };

const knownOf = ([first]: readonly TableReport[]): string[] =>
  first?.results.map(({ k }) => `k = ${k}`) ?? [];

const kept = ({ coverage80, coverage90 }: Pick<Scores, 'coverage80' | 'coverage90'>): string =>
  `${coverage80.toFixed(3)} · ${coverage90.toFixed(3)}`;

/** What was served, then the simple methods, which are the same whoever serves. */
function rowsOf(reports: readonly TableReport[], cellOf: (scores: Scores) => string): Row[] {
  const results = reports[0]?.results ?? [];
  const baselines = results[0]?.baselines.map(({ method }) => method) ?? [];
  return [
    ...reports.map(({ learner, results: own }) => ({ name: learner, cells: own.map(cellOf) })),
    ...baselines.map((method, at) => ({
      name: method,
      cells: results.flatMap(({ baselines: each }) => (each[at] ? [cellOf(each[at])] : [])),
    })),
  ];
}

function ratioLine(tables: readonly TableReport[], learner: string, lang: Language): string[] {
  const ratios = tables
    .filter((report) => report.learner === learner)
    .flatMap(({ file, results }) => {
      const result = results[THIRD];
      const mixed = result?.baselines.find(({ method }) => method === INTERCEPT);
      return result && mixed ? [{ file, ratio: result.rmse / mixed.rmse }] : [];
    });
  if (ratios.length === 0) return [];
  const mean = ratios.reduce((sum, { ratio }) => sum + ratio, 0) / ratios.length;
  const each = ratios.map(({ file, ratio }) => `${file} ${ratio.toFixed(4)}`).join(', ');
  return [say(words.ratio, lang, { learner, each, mean: mean.toFixed(4) }), ''];
}

function tabulateSequences({ from, serving, scores }: SequenceReport, lang: Language): string[] {
  const files = [...new Set(scores.map(({ file }) => file))];
  const methods = [...new Set(scores.map(({ method }) => method))];
  return tabulate(say(words[from], lang), {
    corner: say(words.method, lang),
    titles: files,
    rows: methods.map((method) => ({
      name: method === serving ? `${method} *` : method,
      cells: files.map((file) => {
        const own = scores.find((one) => one.file === file && one.method === method);
        return own ? `${own.rmse.toFixed(4)} · ${kept(own)}` : '';
      }),
    })),
  });
}

function tabulate(
  title: string,
  { corner, titles, rows }: { corner: string; titles: readonly string[]; rows: readonly Row[] },
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `**${title}**`,
    '',
    line([corner, ...titles]),
    line([corner, ...titles].map(() => '---')),
    ...rows.map(({ name, cells }) => line([name, ...cells])),
    '',
  ];
}
