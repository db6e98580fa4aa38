/** `practice`: the next items for one student; `simulate practice`: is choosing them really better? */
import type { PracticeSimulation } from '../../../shared/contract/practice-simulation.ts';
import { changeWords, policyWords, whyWords } from '../../../shared/words/practice.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { findOne, studentCandidate } from './find-one.ts';
import { number, required, text } from './option.ts';
import { percent } from './say-number.ts';
import { showProgress } from './show-progress.ts';

const words = {
  does: { en: 'the next items for a student, and why', 'zh-CN': '某位学生接下来的练习题及原因' },
  simulates: {
    en: 'compare ways of practising on simulated learners',
    'zh-CN': '在模拟学习者身上比较不同的练习方式',
  },
  item: { en: 'item', 'zh-CN': '题目' },
  skill: { en: 'skill', 'zh-CN': '知识点' },
  expected: { en: 'success', 'zh-CN': '预计答对' },
  why: { en: 'because', 'zh-CN': '原因' },
  policy: { en: 'way', 'zh-CN': '方式' },
  items: { en: 'items until all is known', 'zh-CN': '全部学会所需题数' },
  reached: { en: 'got there', 'zh-CN': '达到比例' },
  known: { en: 'known after {n} days’ worth', 'zh-CN': '同样天数后学会' },
  success: { en: 'right', 'zh-CN': '答对率' },
  threes: { en: 'third failure in a row', 'zh-CN': '连错三题' },
  saved: {
    en: 'Adaptive saves {items} items beside “{than}” (95 %: {low} to {high}).',
    'zh-CN': '与“{than}”相比，自适应节省 {items} 题（95%：{low} 至 {high}）。',
  },
  byName: {
    en: '{n, plural, one {# of these items is known by its name alone: it stands} other {# of these items are known by their names alone: they stand}} in the paper or book that the answers come from. An imported list of items with a column “text” brings the words.',
    'zh-CN':
      '其中 {n} 题只有编号、没有题干，请对照答题所用的原试卷或练习册。导入带“题干”列的题目表即可补上题干。',
  },
  nothing: { en: 'Nothing to practise now.', 'zh-CN': '目前没有需要练习的内容。' },
};

export const practice = command({
  name: 'practice',
  does: words.does,
  options: {
    student: required(text('X')),
    minutes: number('20', { least: 2, whole: false }),
  },
  run: async ({ options }, { open, lang, signal }) => {
    const api = await open('reading');
    const students = await api.people.students({}, { signal });
    const studentId = findOne(options.student, students.map(studentCandidate), 'student-not-found');
    const { minutes = 20 } = options;
    const { items, changes } = await api.practice.next({ studentId, minutes }, { signal });
    const json = items.map(({ id, skill, expectedSuccess, why, text: own }) => ({
      id,
      skill,
      expectedSuccess,
      why: say(whyWords[why], lang),
      text: own,
    }));
    const titles = [
      { title: say(words.item, lang) },
      { title: say(words.skill, lang) },
      { title: say(words.expected, lang), isNumber: true },
      { title: say(words.why, lang) },
    ];
    const rows = json.map(({ id, skill, expectedSuccess, why }) => [
      id,
      skill,
      percent(expectedSuccess),
      why,
    ]);
    const table = rows.length > 0 ? alignTable(titles, rows) : `${say(words.nothing, lang)}\n`;
    const nameOf = new Map(items.map(({ skillId, skill }) => [skillId, skill]));
    const sentences = changes.map(({ code, skillId, right, n }) =>
      say(changeWords[code], lang, {
        skill: nameOf.get(skillId ?? 0) ?? '',
        right: right ?? 0,
        n: n ?? 0,
      }),
    );
    const n = items.filter((item) => item.itemId !== null && item.text === null).length;
    if (n > 0) sentences.push(say(words.byName, lang, { n }));
    return {
      json: { items: json },
      text: [table, ...sentences.map((one) => `${one}\n`)].join('\n'),
    };
  },
});

export const simulatePractice = command({
  name: 'simulate practice',
  does: words.simulates,
  options: { learners: number('N', { least: 20, whole: true }) },
  run: async ({ options }, { lang, seed, signal, terminal }) => {
    const { learners = 200 } = options;
    const { simulateUsual } = await import('../../insight/practice/simulate-school-practice.ts');
    const progress = showProgress(terminal);
    try {
      const onLearner = (done: number) =>
        progress.show({ label: String(done), share: done / learners });
      const result = await simulateUsual({ learners, seed, signal, onLearner });
      return { json: result, text: asText(result, lang) };
    } finally {
      progress.end();
    }
  },
});

const figure = (value: number) => value.toFixed(1);

function asText({ policies, saved }: PracticeSimulation, lang: Language): string {
  const rows = policies.map((result) => {
    const {
      policy,
      itemsToMastery,
      itemsToMasteryInterval,
      reached,
      known,
      knownInterval,
      success,
      threeFailures,
    } = result;
    return [
      say(policyWords[policy], lang),
      `${figure(itemsToMastery)} (${itemsToMasteryInterval.map(figure).join('–')})`,
      percent(reached),
      `${figure(known)} (${knownInterval.map(figure).join('–')})`,
      percent(success),
      `${(100 * threeFailures).toFixed(1)} %`,
    ];
  });
  const titles = [
    { title: say(words.policy, lang) },
    ...[words.items, words.reached, words.known, words.success, words.threes].map((title) => ({
      title: say(title, lang, { n: 7 }),
      isNumber: true,
    })),
  ];
  const sentences = saved.map(({ than, items, interval: [low, high] }) =>
    say(words.saved, lang, {
      items: figure(items),
      than: say(policyWords[than], lang),
      low: figure(low),
      high: figure(high),
    }),
  );
  return `${alignTable(titles, rows)}\n${sentences.join('\n')}\n`;
}
