/** Tasks of a phase from the item bank: the skills that the phase is about, at the levels asked for, none twice. */
import type { Item, Level } from '../../../shared/item.ts';
import type { LessonAxes, PhaseKind, Task } from '../../../shared/lesson.ts';
import { randomOf } from '../../../shared/random.ts';
import { pickItems } from './items/pick-items.ts';
import type { Topic } from './topics/topic.ts';

export type Wanted = {
  topic: Topic;
  axes: LessonAxes;
  kind: PhaseKind;
  /** One level a task, in order. */
  levels: readonly Level[];
  /** Before every task's number, so that ids stay apart. */
  idPrefix: string;
  seed: number;
  /** Tasks that stand in the lesson already. */
  others: readonly Task[];
};

const MOST_TRIES = 25;
/** More kinds of questions than any topic has. */
const MOST_FAMILIES = 12;

export const promptOf = ({ prompt }: Pick<Item, 'prompt'>): string => JSON.stringify(prompt.en);

export function chooseTasks(wanted: Wanted): Task[] {
  const { kind, idPrefix, levels } = wanted;
  const chosen: Task[] = [];
  for (const [place, level] of levels.entries()) {
    const way = wayOf(wanted, place);
    const others = [...wanted.others, ...chosen];
    const isFirst = kind === 'guided' && place === 0;
    const shown = isFirst ? exampleToFollow(others) : undefined;
    const item = freshItem(wanted, { level, place, others, needsError: way === 'mend', shown });
    if (item)
      chosen.push(taskOf(wanted, { id: `${idPrefix}${place + 1}`, way, item, level: item.level }));
  }
  return chosen;
}

/** The latest example; of those just shown, one with steps that can be begun. */
function exampleToFollow(others: readonly Task[]): Task | undefined {
  const examples = others.filter(({ way }) => way === 'worked');
  return examples.findLast(({ item }) => item.steps.length > 1) ?? examples.at(-1);
}

function wayOf({ kind, axes, levels }: Wanted, place: number): Task['way'] {
  if (kind === 'model') return 'worked';
  if (kind === 'exit') return place === levels.length - 1 ? 'mend' : 'solve';
  if (kind === 'guided' && place === 0 && axes.support === 'full') return 'complete';
  return axes.response === 'chosen' ? 'choose' : 'solve';
}

type Fresh = {
  level: Level;
  place: number;
  others: readonly Task[];
  needsError: boolean;
  /** A worked example that has just been seen: the next question is of its kind. */
  shown: Task | undefined;
};

function freshItem(wanted: Wanted, fresh: Fresh): Item | null {
  const { level, place, others, needsError, shown } = fresh;
  const skills = skillsOf(wanted, level, place);
  const isExample = wanted.kind === 'model';
  const asked = others.filter(({ way }) => (way === 'worked') === isExample);
  const taken = new Set(others.map(({ item }) => promptOf(item)));
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const stream = `${wanted.idPrefix}${place}/${tries}`;
    const items = pickItems({
      skills,
      levels: [level],
      count: MOST_FAMILIES,
      seed: Math.abs(randomOf(wanted.seed, stream).whole([1, 2 ** 30])),
    }).filter((one) => !taken.has(promptOf(one)) && (!needsError || one.distractors.length > 0));
    const [first, ...rest] = items;
    const same = items.find(({ family }) => family === shown?.item.family);
    if (same) return same;
    if (first)
      return rest.reduce(
        (best, one) => (comesBefore(one, best, { level, asked }) ? one : best),
        first,
      );
  }
  return null;
}

/**
 * Of the level asked for before any other; then of the kind that was asked least, so that a lesson is not one question
 * asked again and again and no skill of the topic is passed over. Examples are set beside examples.
 */
function comesBefore(
  one: Item,
  best: Item,
  { level, asked }: { level: Level; asked: readonly Task[] },
): boolean {
  const costs = (item: Item) => [
    item.level === level ? 0 : 1,
    asked.filter((task) => task.item.family === item.family).length,
    asked.filter((task) => task.item.skill === item.skill).length,
  ];
  const [ours, theirs] = [costs(one), costs(best)];
  const at = ours.findIndex((cost, k) => cost !== theirs[k]);
  return at >= 0 && (ours[at] ?? 0) < (theirs[at] ?? 0);
}

/** What was shown; further skills only at the end of practice, and only where the lesson is meant to stretch. */
function skillsOf(
  { topic, kind, levels, axes, others }: Wanted,
  level: Level,
  place: number,
): readonly string[] {
  const { prior, core, stretch, exit } = topic.skills;
  if (kind === 'recall') return prior.length > 0 ? prior : core;
  if (kind === 'model') return core;
  const asked = exit?.[objectiveAt({ topic, levels }, place)];
  if (kind === 'exit' && asked) return asked;
  const goesOn = kind === 'independent' && level === 'stretch' && axes.challenge === 'stretch';
  if (goesOn && place >= levels.length - 2 && stretch.length > 0) return stretch;
  const shown = new Set(others.filter(({ way }) => way === 'worked').map(({ item }) => item.skill));
  const known = core.filter((skill) => shown.has(skill));
  return known.length > 0 ? known : core;
}

type Made = { id: string; way: Task['way']; item: Item; level: Level };

/** The exit ticket ends with the last objective; everything else is for the first. */
const objectiveAt = ({ topic, levels }: Pick<Wanted, 'topic' | 'levels'>, place: number): number =>
  place === levels.length - 1 ? topic.objectives.length - 1 : 0;

function taskOf({ kind, topic }: Wanted, { id, way, item, level }: Made): Task {
  const last = topic.objectives.length - 1;
  return {
    id,
    way: item.kind === 'choice' && way === 'solve' ? 'choose' : orSolve(way, item),
    objective: kind === 'recall' ? null : way === 'mend' ? last : 0,
    level,
    item,
    wrong: way === 'mend' ? 0 : null,
    attribution: null,
    isChosen: false,
  };
}

/** A choice needs wrong answers to choose from, a beginning needs a solution to begin. */
function orSolve(way: Task['way'], item: Item): Task['way'] {
  if (way === 'choose' && item.distractors.length < 2) return 'solve';
  if (way === 'complete' && item.steps.length < 2) return 'solve';
  return way;
}
