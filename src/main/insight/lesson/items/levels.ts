/** From radicals to the three levels, and to a first guess of the difficulty. */
import type { Demand, Item, Level } from '../../../../shared/item.ts';
import type { Random } from '../../../../shared/random.ts';
import type { ChosenRadicals, Radicals, Template } from './template.ts';

type Steps = Readonly<Record<string, number>>;

/** Below the first share of all radical steps an item is support, from the second on stretch. */
const CORE_FROM = 0.3;
const STRETCH_FROM = 0.7;

function shareOf(radicals: Radicals, steps: Steps): number {
  const most = Object.values(radicals).reduce((sum, levels) => sum + levels.length - 1, 0);
  const taken = Object.values(steps).reduce((sum, step) => sum + step, 0);
  return most === 0 ? 0.5 : taken / most;
}

function levelOfShare(share: number): Level {
  if (share < CORE_FROM) return 'support';
  return share < STRETCH_FROM ? 'core' : 'stretch';
}

export function levelOf(radicals: Radicals, chosen: ChosenRadicals): Level {
  return levelOfShare(shareOf(radicals, stepsOf(radicals, chosen)));
}

/** @throws RangeError for a radical or a level that the template does not have */
function stepsOf(radicals: Radicals, chosen: ChosenRadicals): Steps {
  return Object.fromEntries(
    Object.entries(chosen).map(([name, value]) => {
      const step = radicals[name]?.indexOf(value) ?? -1;
      if (step < 0) throw new RangeError(`levelOf: there is no ${name} ${value}`);
      return [name, step];
    }),
  );
}

/** Every combination of radical levels, easiest names first. */
export function everyChoice(radicals: Radicals): ChosenRadicals[] {
  return Object.entries(radicals).reduce<ChosenRadicals[]>(
    (choices, [name, levels]) =>
      choices.flatMap((choice) => levels.map((value) => ({ ...choice, [name]: value }))),
    [{}],
  );
}

export const choicesAt = (template: Pick<Template, 'radicals'>, level: Level): ChosenRadicals[] =>
  everyChoice(template.radicals).filter((choice) => levelOf(template.radicals, choice) === level);

/** Given radicals are kept, the others are drawn. */
export function chooseRadicals(
  radicals: Radicals,
  given: ChosenRadicals,
  random: Random,
): ChosenRadicals {
  stepsOf(radicals, given);
  return Object.fromEntries(
    Object.entries(radicals).map(([name, levels]) => {
      const drawn = random.stream(name).pick(levels);
      return [name, given[name] ?? drawn];
    }),
  );
}

/** Logits that a demand adds to its family: a teacher's rule of thumb until answers are in. */
const demandLogits: Readonly<Record<Demand, number>> = {
  recall: -0.8,
  procedure: -0.3,
  concept: 0.1,
  application: 0.4,
  reasoning: 0.9,
};
/** From the easiest to the hardest choice of radicals a family spreads over about two logits. */
const RADICAL_SPREAD = 2;
/** How far items of one family differ from its mean, as studies of isomorphs find. */
const FAMILY_SD = 0.5;

/**
 * Isomorphs share their family's prior: the demand's mean, moved by the radicals. The scale is a
 * student's who has just been taught the skill; 0 is an even chance.
 */
export function difficultyOf(template: Template, chosen: ChosenRadicals): Item['difficulty'] {
  const share = shareOf(template.radicals, stepsOf(template.radicals, chosen));
  return { mean: demandLogits[template.demand] + (share - 0.5) * RADICAL_SPREAD, sd: FAMILY_SD };
}
