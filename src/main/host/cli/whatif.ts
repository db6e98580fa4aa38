/** `whatif`: scores changed on a copy; the exact sums and the forecast before and after, kept apart. */
import { z } from 'zod';
import type { Expectation, Levers, WhatIf } from '../../../shared/contract/what-if.ts';
import { MOST_PRACTICE, RETEST_RULES, WhatIfChange } from '../../../shared/contract/what-if.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { LEARNERS } from '../../../shared/nouns.ts';
import type { Language } from '../../../shared/words/say.ts';
import { sayExpectation } from '../../../shared/words/expectation.ts';
import { say } from '../../../shared/words/say.ts';
import { nameOfMethod } from '../../../shared/words/teaching-method-names.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { readJson } from './files.ts';
import { findLineItem, findSkill, findStudent, readTarget } from './find-line-item.ts';
import { findSection } from './find-section.ts';
import { choice, required, text } from './option.ts';
import { forecastJson } from './say-forecast.ts';
import { percent, percentChange } from './say-number.ts';
import { columns, does, lines } from './words.ts';

type World = WhatIf['before'];

/** A name, a source's id or our id. */
const Name = z.union([z.string(), z.int().positive()]);
const who = { student: Name.optional(), students: z.array(Name).min(1).optional() };
const points = z.number();

/** As the contract's changes, with names in place of ids. */
const Named = z.union([
  z.strictObject({
    ...who,
    lineItem: Name.optional(),
    score: z.union([points, z.enum(['excused', 'missing', 'handed-in'])]),
  }),
  z.strictObject({
    ...who,
    lineItem: Name,
    retest: z.enum(RETEST_RULES),
    score: points.optional(),
  }),
  z.strictObject({ ...who, lineItem: Name, plus: points }),
  z.strictObject({ weights: z.record(z.string(), z.number().min(0)) }),
  z.strictObject({ dropLowest: z.int().nonnegative(), category: z.string().optional() }),
  z.strictObject({ ...who, method: z.string().min(1) }),
  z.strictObject({ ...who, skill: Name, practice: z.int().min(1).max(MOST_PRACTICE) }),
]);
type Named = z.infer<typeof Named>;

const namesSkill = (named: Named): named is Extract<Named, { skill: unknown }> => 'skill' in named;

/** What a name in a file may mean. */
type Known = { gradebook: SectionGradebook; skills: Levers['skills'] };

function readChange(named: Named, { gradebook, skills }: Known): WhatIfChange {
  if ('dropLowest' in named) return named;
  if ('weights' in named) {
    const weights = Object.entries(named.weights);
    return { weights: weights.map(([category, weight]) => ({ category, weight })) };
  }
  const { student, students, lineItem, skill, ...rest } = {
    lineItem: undefined,
    skill: undefined,
    ...named,
  };
  const idOf = (name: string | number) => findStudent(String(name), gradebook);
  return WhatIfChange.parse({
    ...rest,
    ...(student !== undefined && { studentId: idOf(student) }),
    ...(students && { studentIds: students.map(idOf) }),
    ...(lineItem !== undefined && { lineItemId: findLineItem(String(lineItem), gradebook) }),
    ...(skill !== undefined && { skillId: findSkill(String(skill), skills) }),
  });
}

const Changes = z.array(Named);
const EXAMPLE = '[{"student":"Ana García","lineItem":"Quiz 3","score":14}]';

function worldJson({ sums, forecast }: World, lang: Language) {
  return { sums, forecast: forecastJson(forecast, lang) };
}

function finalsOf({ sums }: World): Map<number, number | null> {
  return new Map(sums.map(({ studentId, current }) => [studentId, current]));
}

function meansOf({ forecast }: World): Map<number, number | null> {
  return new Map(forecast.students.map(({ id, mean }) => [id, mean]));
}

/** A line a student whose sum or forecast moved. */
function whatIfTable({ before, after }: WhatIf, lang: Language): string {
  const [sumBefore, sumAfter] = [finalsOf(before), finalsOf(after)];
  const [meanBefore, meanAfter] = [meansOf(before), meansOf(after)];
  const rows = after.forecast.students.flatMap(({ id, name }) => {
    const sums = [sumBefore.get(id) ?? null, sumAfter.get(id) ?? null] as const;
    const means = [meanBefore.get(id) ?? null, meanAfter.get(id) ?? null] as const;
    if (sums[0] === sums[1] && means[0] === means[1]) return [];
    return [
      [
        name,
        ...sums.map(percent),
        percentChange(...sums),
        ...means.map(percent),
        percentChange(...means),
      ],
    ];
  });
  const {
    student,
    sumBefore: a,
    sumAfter: b,
    change,
    forecastBefore: c,
    forecastAfter: d,
  } = columns;
  const numbers = [a, b, change, c, d, change].map((title) => ({
    title: say(title, lang),
    isNumber: true,
  }));
  return alignTable([{ title: say(student, lang) }, ...numbers], rows);
}

const sayExpected = (found: Expectation, lang: Language): string[] =>
  sayExpectation(
    found,
    found.of === 'method' ? say(nameOfMethod(found.name), lang) : found.name,
    lang,
  );

export const whatif = command({
  name: 'whatif',
  does: does.whatif,
  options: {
    section: required(text('S')),
    change: required(text('FILE.json')),
    target: text('next|final|LINE_ITEM'),
    learner: choice(LEARNERS),
  },
  run: async ({ options }, { open, lang, signal }) => {
    const { section, change, target, learner = 'auto' } = options;
    const wanted = await readJson(change, Changes, EXAMPLE);
    const api = await open('reading');
    const sectionId = await findSection(section, { api, signal });
    const gradebook = await api.gradebook.section({ sectionId }, { signal });
    const { skills } = wanted.some(namesSkill)
      ? await api.whatIf.levers({ sectionId }, { signal })
      : { skills: [] };
    const changes = wanted.map((one) => readChange(one, { gradebook, skills }));
    const question = { sectionId, target: readTarget(target, gradebook), learner, changes };
    const worlds = await api.whatIf.worlds(question, { signal });
    const expected = worlds.expected.map((one) => ({ ...one, text: sayExpected(one, lang) }));
    const said = expected.flatMap((one) => one.text);
    return {
      json: {
        before: worldJson(worlds.before, lang),
        after: worldJson(worlds.after, lang),
        expected,
      },
      text: `${[whatIfTable(worlds, lang), ...said, say(lines.sums, lang)].join('\n')}\n`,
    };
  },
});
