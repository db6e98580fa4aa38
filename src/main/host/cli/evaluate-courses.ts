/** `evaluate courses`: rank courses for students who were not learned from, beside the field's own methods. */
import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { CoursesReport } from '../../benchmark/evaluate-courses.ts';
import { NUMBERS_ONLY, SINGLE_LEARNERS } from '../../learn/create-learner.ts';
import { openLearner } from '../../learn/client.ts';
import { CLOSED_FORMS } from '../../learn/recommend/closed-forms.ts';
import type { RankScore } from '../../learn/recommend/rank-metrics.ts';
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
    en: 'recommend courses to students not learned from, and measure the ranking',
    'zh-CN': '为未参与学习的学生推荐课程并衡量排序',
  },
  served: { en: 'served', 'zh-CN': '所用排序' },
  blend: { en: 'Served: {methods}.', 'zh-CN': '所用排序：{methods}。' },
  about: {
    en: '{students} students, {courses} courses, {known, select, all {all known courses shown} other {{known} known shown}}; held out: {heldOut, select, last {the last} other {at random}}. HR@10 between {low} and {high} in 95 of 100 such samples.',
    'zh-CN':
      '{students} 名学生，{courses} 门课程，{known, select, all {已知课程全部可见} other {可见 {known} 门}}；留出方式：{heldOut, select, last {最后选的} other {随机}}。同样的样本中，100 次有 95 次 HR@10 在 {low} 与 {high} 之间。',
  },
  unshown: {
    en: 'With the courses that were taken and not shown as candidates too: HR@10 {hr10}, NDCG@10 {ndcg10}.',
    'zh-CN': '若把已选但未展示的课程也列为候选：HR@10 {hr10}，NDCG@10 {ndcg10}。',
  },
};

const FIGURES = ['HR@10', 'Recall@10', 'NDCG@10', 'MRR'];
const figuresOf = ({ hr10, recall10, ndcg10, mrr }: RankScore): string[] =>
  [hr10, recall10, ndcg10, mrr].map(share);
const share = (value: number): string => value.toFixed(4);

function asText(report: CoursesReport, lang: Language): string {
  const titles = [
    { title: say(columns.method, lang) },
    ...FIGURES.map((title) => ({ title, isNumber: true })),
  ];
  const rows = [{ ...report, method: say(words.served, lang) }, ...report.methods].map((score) => [
    score.method,
    ...figuresOf(score),
  ]);
  const {
    students,
    courses,
    heldOut,
    withUnshown,
    hr10Interval95: [low, high],
  } = report;
  const known = report.known === null ? 'all' : String(report.known);
  const facts = { students, courses, heldOut, known, low: share(low), high: share(high) };
  const methods = report.blend.map((part) => `${part.method} ${part.share.toFixed(2)}`).join(', ');
  const lines = [say(words.about, lang, facts), say(words.blend, lang, { methods })];
  if (withUnshown) {
    const { hr10, ndcg10 } = withUnshown;
    lines.push(say(words.unshown, lang, { hr10: share(hr10), ndcg10: share(ndcg10) }));
  }
  return `${alignTable(titles, rows)}\n${lines.join('\n')}\n`;
}

const learners = [
  'auto',
  'ensemble',
  ...SINGLE_LEARNERS.filter((name) => !NUMBERS_ONLY.includes(name)),
  ...CLOSED_FORMS,
] as const;

export const evaluateCourses = command({
  name: 'evaluate courses',
  does: words.does,
  options: {
    data: required(text('DIR')),
    out: required(text('PRED.csv')),
    learner: choice(learners),
    known: number('N', { least: 1, whole: true }),
  },
  run: async ({ options }, { lang, seed, signal, startProcess, terminal }) => {
    const { data, out, learner = 'auto', known } = options;
    checkFolder(out, dirname(resolve(out)));
    const room = await import('../../benchmark/evaluate-courses.ts');
    const progress = showProgress(terminal);
    const engine = openLearner(startProcess);
    try {
      const chosen = learner === 'ensemble' ? 'auto' : learner;
      const { report, predictions } = await room.evaluateCourses(
        { data, learner: chosen, known, seed },
        { engine, signal, onProgress: (label, done) => progress.show({ label, share: done }) },
      );
      await writeFile(out, predictions);
      return { json: { ...report, out: resolve(out) }, text: asText(report, lang) };
    } finally {
      progress.end();
      engine.close();
    }
  },
});
