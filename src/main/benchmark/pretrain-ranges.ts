/** The bundled prior judged anew, and its ranges calibrated, on simulated sections that it has not learned from. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluateSections } from '../insight/outcome/evaluate-sections.ts';
import { holdOutParts } from '../insight/outcome/hold-out.ts';
import { FOLDS, type LearnWatch } from '../insight/outcome/learn-outcome.ts';
import type { OutcomeCard } from '../insight/outcome/outcome-model.ts';
import { readPrior } from '../insight/outcome/prior.ts';
import { readPast } from '../insight/outcome/read-past.ts';
import { simulateSections } from './pretrain.ts';
import { retellHowWell } from './write-model-card.ts';

/** Half a minute on one core. */
export const RANGES_DEFAULTS = { schools: 10, sectionsPerSchool: 10, seed: 1 };

/** Writes into the prior's folder. @throws Failure model-unreadable, cancelled */
export async function pretrainRanges(
  folder: string,
  { seed, ...simulated }: typeof RANGES_DEFAULTS,
  { adapt, signal }: Pick<LearnWatch, 'adapt' | 'signal'>,
): Promise<{ files: string[]; card: OutcomeCard }> {
  const prior = await readPrior(folder);
  const unseen = simulateSections({ ...simulated, seed: seed + 1 }); // the prior's own are of the seed itself
  const past = await readPast(unseen, signal);
  const heldOut = await holdOutParts(past, () => prior, { parts: FOLDS, adapt, signal });
  const { judged: _judged, ...judgement } = await evaluateSections(heldOut, prior.card);
  const card = { ...prior.card, ...judgement };
  const [cardFile, tellingFile] = ['card.json', 'MODEL_CARD.md'].map((name) => join(folder, name));
  const how = `pretrain ranges --out resources/prior --schools ${simulated.schools} --sections ${simulated.sectionsPerSchool} --seed ${seed}`;
  const telling = retellHowWell(await readFile(tellingFile!, 'utf8'), card, how);
  await writeFile(cardFile!, `${JSON.stringify(card)}\n`);
  await writeFile(tellingFile!, telling);
  return { files: [cardFile!, tellingFile!], card };
}
