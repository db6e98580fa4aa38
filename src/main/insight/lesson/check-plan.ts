/** The validator: a lesson that fails any of these is not shown; the learner proposes, this disposes. */
import type { CheckResult, LessonPlan, Task } from '../../../shared/lesson.ts';
import { CHECKS } from '../../../shared/lesson.ts';
import type { BilingualPassage } from '../../../shared/passage.ts';
import { haveSameNumbers } from '../../../shared/passage.ts';
import { isNumbered } from './write-plan.ts';
import { promptOf } from './choose-tasks.ts';
import { collectTexts } from './collect-texts.ts';
import { sameAnswer } from './items/same-answer.ts';
import { showAnswer } from '../../../shared/maths/show-answer.ts';
import { templateOf } from './items/templates.ts';
import { validateItem } from './items/validate-item.ts';
import { skillsBefore } from './skills-before.ts';
import { isInGrammar, LIMITS } from './phase-grammar.ts';
import { blankIn, harshWordIn, haveSameFigures } from './check-text.ts';
import { topicOf } from './find-topic.ts';

type Check = CheckResult['check'];
type Finding = { n: number; where: string[] };

const checks: Readonly<Record<Check, (plan: LessonPlan) => Finding>> = {
  minutes: ({ phases, minutes }) => {
    const sum = phases.reduce((all, phase) => all + phase.minutes, 0);
    return { n: phases.length, where: sum === minutes ? [] : [`${sum}/${minutes}`] };
  },
  order: ({ phases }) => {
    const kinds = phases.map(({ kind }) => kind);
    return { n: kinds.length, where: isInGrammar(kinds) ? [] : [kinds.join(' ')] };
  },
  length: ({ phases, minutes }) => ({
    n: phases.length,
    where: phases
      .filter((phase) => {
        const { least, most } = LIMITS[phase.kind];
        return phase.minutes < least || phase.minutes > Math.max(least, most * minutes + 1);
      })
      .map(({ id }) => id),
  }),
  prerequisites: findLateSkills,
  objectives: ({ objectives, phases, tasks }) => {
    const exit = new Set(
      phases.filter(({ kind }) => kind === 'exit').flatMap(({ taskIds }) => taskIds),
    );
    const assessed = new Set(
      tasks.filter(({ id }) => exit.has(id)).map(({ objective }) => objective),
    );
    const missing = objectives.map((_, place) => place).filter((place) => !assessed.has(place));
    return { n: objectives.length, where: missing.map((place) => String(place + 1)) };
  },
  answers: ({ tasks }) => ({
    n: tasks.length,
    where: tasks.filter((task) => !hasOneAnswer(task)).map(({ id }) => id),
  }),
  'second-solver': ({ tasks }) => {
    const bundled = tasks.filter(isBundled);
    const wrong = bundled.filter(({ item }) => {
      const faults = validateItem(templateOf(item.templateId), item);
      return faults.length > 0;
    });
    return { n: bundled.length, where: wrong.map(({ id }) => id) };
  },
  duplicates: ({ tasks }) => {
    const prompts = tasks.map(({ item }) => promptOf(item));
    const again = tasks.filter((_, place) => prompts.indexOf(prompts[place] ?? '') < place);
    return { n: tasks.length, where: again.map(({ id }) => id) };
  },
  languages: (plan) => {
    const texts = collectTexts(plan).filter(({ isEdited }) => !isEdited);
    const apart = texts.filter(({ text }) => !haveSameFigures(text)).map(({ where }) => where);
    const tasks = plan.tasks.filter(isBundled);
    const passages = tasks.filter((task) => !passagesOf(task).every(haveSameNumbers));
    return { n: texts.length + tasks.length, where: [...apart, ...passages.map(({ id }) => id)] };
  },
  blanks: (plan) => {
    const texts = collectTexts(plan);
    const empty = plan.phases.filter(({ moves }) => moves.length === 0).map(({ id }) => id);
    const blank = texts.filter(({ text }) => blankIn(text)).map(({ where }) => where);
    return { n: texts.length, where: [...empty, ...blank] };
  },
  words: (plan) => {
    const texts = collectTexts(plan);
    const harsh = texts.filter(({ text }) => harshWordIn(text) !== null);
    return { n: texts.length, where: harsh.map(({ where }) => where) };
  },
};

/** Every check, passed or not: the report that goes with a lesson. */
export const checkPlan = (plan: LessonPlan): CheckResult[] =>
  CHECKS.map((check) => {
    const { n, where } = checks[check](plan);
    return { check, n, where, ok: where.length === 0 };
  });

export const isBundled = ({ item }: Pick<Task, 'item'>): boolean =>
  !item.templateId.startsWith('bank/');

const passagesOf = ({ item }: Task): BilingualPassage[] => [
  item.prompt,
  ...item.steps,
  showAnswer(item.answer),
];

/** A teacher's own question may have two answers to choose from: true or false. */
function hasOneAnswer({ way, item, wrong }: Task): boolean {
  const { answer, distractors } = item;
  const others = distractors.map((distractor) => distractor.answer);
  const isApart = others.every((other) => !sameAnswer(other, answer));
  if (way === 'mend') return isApart && wrong !== null && others[wrong] !== undefined;
  if (way === 'choose') return isApart && others.length >= (isBundled({ item }) ? 2 : 1);
  return isApart;
}

/** What a phase asks for must be recalled or shown before; going on to further skills is for practice alone. */
function findLateSkills(plan: LessonPlan): Finding {
  const topic = topicOf(plan.topicId);
  if (!topic) return { n: 0, where: [] };
  const { prior, core, stretch, exit = [] } = topic.skills;
  const known = new Set([...prior, ...skillsBefore([...prior, ...core])]);
  const where: string[] = [];
  const firstModel = plan.phases.findIndex(({ kind }) => kind === 'model');
  for (const [place, phase] of plan.phases.entries()) {
    const all = plan.tasks.filter(({ id }) => phase.taskIds.includes(id));
    const tasks = all.filter(isBundled);
    if (phase.kind === 'model') {
      // Of a teacher's own example nobody but the teacher knows what it shows.
      const shown = all.every(isBundled) && all.length > 0 ? skillsIn(tasks) : core;
      for (const skill of [...shown, ...exit.flat()]) known.add(skill);
    }
    const mayGoOn = phase.kind === 'independent';
    for (const { id, item } of tasks) {
      const isKnown = known.has(item.skill) || (prior.length === 0 && core.includes(item.skill));
      if (!isKnown && !(mayGoOn && stretch.includes(item.skill))) where.push(id);
    }
    if (phase.kind === 'recall' && place > firstModel) where.push(phase.id);
  }
  return { n: plan.tasks.filter(isNumbered).length, where };
}

const skillsIn = (tasks: readonly Task[]): string[] => tasks.map(({ item }) => item.skill);
