/** The model that serves before the teacher's own sections have taught one: bundled, learned from simulated schools. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import { OutcomeCard } from './outcome-model.ts';
import { WorldsCard } from './worlds-card.ts';
import type { WorldsModel } from './worlds-card.ts';
import type { OutcomeModel } from './outcome-model.ts';

/**
 * @param folder holds `outcome.bin` (the learner's bytes) and `card.json` (an OutcomeCard); `worlds.bin` and
 * `worlds.json`, where joint worlds were learned
 * @throws Failure model-unreadable
 */
export async function readPrior(folder: string): Promise<OutcomeModel> {
  const [learner, text] = await Promise.all([
    readFile(join(folder, 'outcome.bin')),
    readFile(join(folder, 'card.json'), 'utf8'),
  ]).catch((error: unknown) => {
    throw new Failure('model-unreadable', {}, `readPrior: ${String(error)}`);
  });
  const card = parseCard(JSON.parse(text));
  return { id: null, card, learner: new Uint8Array(learner), worlds: await readWorlds(folder) };
}

/** A prior without worlds is whole too: errors draw them then. */
async function readWorlds(folder: string): Promise<WorldsModel | null> {
  const files = ['worlds.bin', 'worlds.json'].map((name) => readFile(join(folder, name)));
  const [learner, text] = await Promise.all(files).catch(() => []);
  const card = WorldsCard.safeParse(text && JSON.parse(text.toString('utf8')));
  return learner && card.success ? { card: card.data, learner: new Uint8Array(learner) } : null;
}

/** @throws Failure model-unreadable for a card of another version of the features, or of anything else */
function parseCard(card: unknown): OutcomeCard {
  const parsed = OutcomeCard.safeParse(card);
  if (!parsed.success)
    throw new Failure('model-unreadable', {}, `parseCard: ${parsed.error.message}`);
  return parsed.data;
}
