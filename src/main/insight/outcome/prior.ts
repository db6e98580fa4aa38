/** The model that serves before the teacher's own sections have taught one: bundled, learned from simulated schools. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import { OutcomeCard } from './outcome-model.ts';
import type { OutcomeModel } from './outcome-model.ts';

/**
 * @param folder holds `outcome.bin` (the learner's bytes) and `card.json` (an OutcomeCard)
 * @throws Failure model-unreadable
 */
export async function readPrior(folder: string): Promise<OutcomeModel> {
  const [learner, text] = await Promise.all([
    readFile(join(folder, 'outcome.bin')),
    readFile(join(folder, 'card.json'), 'utf8'),
  ]).catch((error: unknown) => {
    throw new Failure('model-unreadable', {}, `readPrior: ${String(error)}`);
  });
  return { id: null, card: parseCard(JSON.parse(text)), learner: new Uint8Array(learner) };
}

/** @throws Failure model-unreadable for a card of another version of the features, or of anything else */
export function parseCard(card: unknown): OutcomeCard {
  const parsed = OutcomeCard.safeParse(card);
  if (!parsed.success)
    throw new Failure('model-unreadable', {}, `parseCard: ${parsed.error.message}`);
  return parsed.data;
}
