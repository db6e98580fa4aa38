/** `methods`: groups by need, and what each logged method seems to do for each, with how sure and from where. */
import type { MethodComparison, MethodForGroup } from '../../../shared/contract/methods.ts';
import { evidenceOf, isMethodKey } from '../../../shared/teaching-methods.ts';
import { methodCards } from '../../../shared/words/method-cards.ts';
import { checkWords, verdictWords } from '../../../shared/words/methods.ts';
import type { Bilingual, Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { nameOfMethod } from '../../../shared/words/teaching-method-names.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { findSection } from './find-section.ts';
import { number, required, text } from './option.ts';
import { does } from './words.ts';

const words = {
  group: {
    en: 'Group {name}: {n, plural, one {# student} other {# students}}',
    'zh-CN': '{name} 组：{n} 名学生',
  },
  method: { en: 'method', 'zh-CN': '方法' },
  chance: { en: 'worth it', 'zh-CN': '值得的可能' },
  together: { en: 'together', 'zh-CN': '合并' },
  own: { en: 'own data', 'zh-CN': '自己的数据' },
  published: { en: 'published', 'zh-CN': '公开证据' },
  scores: { en: 'scores', 'zh-CN': '成绩数' },
  verdict: { en: 'own data say', 'zh-CN': '自己的数据表明' },
  rests: {
    en: 'Points of 100, against the other methods logged; 8 of 10 such ranges hold. Worth it: at least {worth} points. From {scores, number} scores in {periods, number} class-periods of {sections, plural, one {# class} other {# classes}}. What went together, not what caused what.',
    'zh-CN':
      '以百分制的分为单位，与其他有记录的方法相比；十个这样的范围约有八个成立。“值得”指至少高 {worth} 分。依据 {sections} 个班级 {periods, number} 次课段的 {scores, number} 个成绩。只表示同时出现，不表示因果。',
  },
  unplaced: {
    en: '{section}: {lessons, plural, one {# lesson names} other {# lessons name}} the group {group}; no list says who was in it, so {lessons, plural, one {it is} other {they are}} left out. Import the class list with a column Group that holds this name.',
    'zh-CN':
      '{section}：{lessons} 节课写的小组是 {group}，名单中没有，因此未计入。请重新导入含“小组”一列的班级名单。',
  },
} satisfies Record<string, Bilingual>;

export const methods = command({
  name: 'methods',
  does: does.methods,
  options: { section: required(text('S')), worth: number('POINTS', { least: 0.5, whole: false }) },
  run: async ({ options }, { open, lang, signal }) => {
    const api = await open('reading');
    const sectionId = await findSection(options.section, { api, signal });
    const asked = { sectionId, worthPoints: options.worth ?? 2 };
    const found = await api.methods.compare(asked, { signal });
    return { json: comparisonJson(found), text: comparisonText(found, lang) };
  },
});

/** `effect`, `interval` and `probabilityBetter` are of both rows together; fractions of the maximum. */
function comparisonJson(found: MethodComparison) {
  const scoresOf = new Map(found.methods.map(({ method, scores }) => [method, scores]));
  const groups = found.groups.map(({ methods: list, ...group }) => ({
    ...group,
    methods: list.map(({ method, combined, published, ...rest }) => ({
      method,
      probabilityBetter: combined.better,
      effect: combined.effect,
      interval: combined.interval80,
      evidence: { ...published, security: evidenceOf(method).security, source: sourceOf(method) },
      n: scoresOf.get(method) ?? 0,
      ...rest,
    })),
  }));
  return { ...found, groups };
}

/** Null for a method that only this teacher names. */
const sourceOf = (method: string): string | null =>
  isMethodKey(method) ? methodCards[method].source : null;

function comparisonText(found: MethodComparison, lang: Language): string {
  const { worthPoints: worth, scores, periods, sections } = found;
  const tables = found.groups.map(({ name, students, methods: list }) => {
    const title = say(words.group, lang, { name, n: students.length });
    return `${title}\n${alignTable(
      titles(lang),
      list.map((one) => row(one, found, lang)),
    )}`;
  });
  const rests = say(words.rests, lang, { worth, scores, periods, sections });
  return `${[rests, ...tables, ...notes(found, lang)].join('\n\n').trimEnd()}\n`;
}

const titles = (lang: Language) => [
  { title: say(words.method, lang) },
  { title: say(words.chance, lang), isNumber: true },
  { title: say(words.together, lang), isNumber: true },
  { title: say(words.own, lang), isNumber: true },
  { title: say(words.published, lang), isNumber: true },
  { title: say(words.scores, lang), isNumber: true },
  { title: say(words.verdict, lang) },
];

const points = (value: number): string => {
  const rounded = (100 * value).toFixed(1);
  return Number(rounded) > 0 ? `+${rounded}` : rounded.replace('-', '−').replace('−0.0', '0.0');
};
const range = ([low, high]: readonly [number, number]): string =>
  `${points(low)} … ${points(high)}`;

function row(
  { method, combined, own, published, verdict }: MethodForGroup,
  { methods: facts }: MethodComparison,
  lang: Language,
): string[] {
  return [
    say(nameOfMethod(method), lang),
    `${Math.round(100 * combined.better)} %`,
    range(combined.interval80),
    own ? range(own.interval80) : '',
    range(published.interval80),
    String(facts.find((one) => one.method === method)?.scores ?? 0),
    say(verdictWords[verdict], lang),
  ];
}

/** Why methods are kept back, each once, and which lessons could not be counted. */
function notes({ methods: facts, unplaced }: MethodComparison, lang: Language): string[] {
  const lines = facts.flatMap(({ method, blocked }) =>
    blocked.map((check) => `${say(nameOfMethod(method), lang)}: ${say(checkWords[check], lang)}`),
  );
  const left = unplaced.map((one) => say(words.unplaced, lang, one));
  return [lines, left].filter((of) => of.length > 0).map((of) => of.join('\n'));
}
