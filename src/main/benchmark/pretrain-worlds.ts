/** The joint worlds of the bundled prior: VAML on simulated sections, judged on others, beside the prior that is there. */
import { learnWorlds } from '../insight/outcome/learn-worlds.ts';
import { readPrior } from '../insight/outcome/prior.ts';
import { readPast } from '../insight/outcome/read-past.ts';
import type { WorldsCard } from '../insight/outcome/worlds-card.ts';
import { simulateSections } from './pretrain.ts';
import { writeWorlds } from './write-worlds.ts';

/** Under two minutes on one core; sections as the prior's own are simulated. */
export const WORLDS_DEFAULTS = { schools: 8, sectionsPerSchool: 10, steps: 150, seed: 1 };

type Request = typeof WORLDS_DEFAULTS;
type Tools = Parameters<typeof learnWorlds>[2];

/** Writes the worlds into the prior's folder. @throws Failure model-unreadable, cancelled */
export async function pretrainWorlds(
  folder: string,
  { steps, ...simulated }: Request,
  tools: Tools,
): Promise<{ files: string[]; card: WorldsCard }> {
  const prior = await readPrior(folder);
  const past = await readPast(simulateSections(simulated), tools.signal);
  const { base, likeness } = prior.card;
  const { card, learner } = await learnWorlds(
    past,
    { base, likeness, seed: simulated.seed, steps },
    tools,
  );
  const how = `pretrain worlds --out resources/prior --schools ${simulated.schools} --sections ${simulated.sectionsPerSchool} --steps ${steps} --seed ${simulated.seed}`;
  return { files: await writeWorlds(folder, { card, learner }, how), card };
}
