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
  /** Prompts that stand in the lesson already. */
  taken: ReadonlySet<string>;
};

const MOST_TRIES = 25;

export const promptOf = ({ prompt }: Pick<Item, 'prompt'>): string => JSON.stringify(prompt.en);

export function chooseTasks(wanted: Wanted): Task[] {
  const { kind, idPrefix, seed, levels } = wanted;
  const taken = new Set(wanted.taken);
  return levels.flatMap((level, place) => {
    const way = wayOf(wanted, place);
    const used = usedFamilies(kind, place);
    const item = freshItem(wanted, { level, place, taken, seed, needsError: way === 'mend', used });
    if (!item) return [];
    taken.add(promptOf(item));
    return [taskOf(wanted, { id: `${idPrefix}${place + 1}`, way, item, level: item.level })];
  });
}

/** Families take turns by the task's place, so that a phase is not one question asked again and again. */
const usedFamilies = (kind: PhaseKind, place: number): number => (kind === 'model' ? 0 : place);

function wayOf({ kind, axes, levels }: Wanted, place: number): Task['way'] {
  if (kind === 'model') return 'worked';
  if (kind === 'exit') return place === levels.length - 1 ? 'mend' : 'solve';
  if (kind === 'guided' && place === 0 && axes.support === 'full') return 'complete';
  return axes.response === 'chosen' ? 'choose' : 'solve';
}

type Fresh = {
  level: Level;
  place: number;
  taken: ReadonlySet<string>;
  seed: number;
  needsError: boolean;
  used: number;
};

function freshItem(wanted: Wanted, fresh: Fresh): Item | null {
  const { level, place, taken, seed, needsError, used } = fresh;
  const skills = skillsOf(wanted, level, place);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const items = pickItems({
      skills,
      levels: [level],
      count: (used % 4) + 1,
      seed: Math.abs(randomOf(seed, `${wanted.idPrefix}${place}/${tries}`).whole([1, 2 ** 30])),
      repeatFamilies: true,
    });
    const item = items.find(
      (one) => !taken.has(promptOf(one)) && (!needsError || one.distractors.length > 0),
    );
    if (item) return item;
  }
  return null;
}

/** Further skills only at the end of practice, and only where the lesson is meant to stretch. */
function skillsOf(
  { topic, kind, levels, axes }: Wanted,
  level: Level,
  place: number,
): readonly string[] {
  const { prior, core, stretch } = topic.skills;
  if (kind === 'recall') return prior.length > 0 ? prior : core;
  const goesOn = kind === 'independent' && level === 'stretch' && axes.challenge === 'stretch';
  return goesOn && place >= levels.length - 2 && stretch.length > 0 ? stretch : core;
}

type Made = { id: string; way: Task['way']; item: Item; level: Level };

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
