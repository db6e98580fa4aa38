/** Which items go on a sheet: the skills and levels in turn, no two of one family, versions that match. */
import type { Item, Level } from '../../../../shared/item.ts';
import type { Random } from '../../../../shared/random.ts';
import { randomOf } from '../../../../shared/random.ts';
import { generateItem } from './generate.ts';
import { choicesAt, everyChoice } from './levels.ts';
import type { ChosenRadicals, Template } from './template.ts';
import { templateOf, templates } from './templates.ts';

export type ItemWish = {
  skills: readonly string[];
  levels: readonly Level[];
  count: number;
  seed: number;
  /** Asked for, a family may come again once every other had its turn. */
  repeatFamilies?: boolean;
};

const MOST_SEED = 2 ** 31 - 1;

/** The skills take turns, and so do the levels; fewer come back where the bank has no more families. */
export function pickItems(wish: ItemWish): Item[] {
  const { skills, levels, count, seed } = wish;
  const random = randomOf(seed, 'pick-items');
  const queues = skills.map((skill) => random.shuffled(templates.filter((t) => t.skill === skill)));
  const picked: Item[] = [];
  const used = new Set<string>();
  for (let turn = 0; picked.length < count; turn++) {
    const level = levels[picked.length % levels.length];
    const template = nextTemplate(queues, turn, used, wish.repeatFamilies === true);
    if (!template || !level) break;
    used.add(template.family);
    picked.push(freshItem(template, level, random, picked));
  }
  return picked;
}

/** The next skill in turn that has a family to offer; its templates rotate. */
function nextTemplate(
  queues: readonly Template[][],
  turn: number,
  used: ReadonlySet<string>,
  mayRepeat: boolean,
): Template | undefined {
  const inTurn = queues.map((_, k) => queues[(turn + k) % queues.length] ?? []);
  const fresh = inTurn.find((queue) => queue.some(({ family }) => !used.has(family)));
  const queue = fresh ?? (mayRepeat ? inTurn.find(({ length }) => length > 0) : undefined);
  if (!queue) return undefined;
  const at = fresh ? queue.findIndex(({ family }) => !used.has(family)) : 0;
  const [template] = queue.splice(at, 1);
  if (template) queue.push(template);
  return template;
}

const samePrompt = (one: Item, other: Item) =>
  JSON.stringify(one.prompt) === JSON.stringify(other.prompt);

const MOST_REPEATS = 50;

/** At the level, or at the nearest that the template has; never a prompt that is on the sheet already. */
function freshItem(
  template: Template,
  level: Level,
  random: Random,
  others: readonly Item[],
): Item {
  const atLevel = choicesAt(template, level);
  const radicals = random.pick(atLevel.length > 0 ? atLevel : everyChoice(template.radicals));
  return another(template, radicals, random, others);
}

function another(
  template: Template,
  radicals: ChosenRadicals,
  random: Random,
  others: readonly Item[],
): Item {
  for (let tries = 0; ; tries++) {
    const item = generateItem(template, random.whole([0, MOST_SEED]), radicals);
    if (tries >= MOST_REPEATS || !others.some((other) => samePrompt(item, other))) return item;
  }
}

/** Another version of a sheet: each item from the same template with the same radicals, other numbers. */
export function matchItems(items: readonly Item[], seed: number): Item[] {
  const random = randomOf(seed, 'match-items');
  return items.map((item) => another(templateOf(item.templateId), item.radicals, random, [item]));
}
