/** The prior for a teacher's first day: learned from simulated schools alone, so that it holds nobody's data. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SectionGradebook } from '../../shared/nouns.ts';
import {
  learnOutcome,
  type LearnRequest,
  type LearnWatch,
} from '../insight/outcome/learn-outcome.ts';
import type { OutcomeCard } from '../insight/outcome/outcome-model.ts';
import type { WorldsModel } from '../insight/outcome/worlds-card.ts';
import { simulateSchool, variedSchoolSpec } from '../simulate/simulate-school.ts';
import { toSectionGradebook } from '../simulate/to-section-gradebook.ts';
import { type PriorOrigin, writeModelCard } from './write-model-card.ts';
import { writeWorlds } from './write-worlds.ts';

export type PretrainRequest = {
  learner: LearnRequest['learner'];
  seed: number;
  schools: number;
  sectionsPerSchool: number;
  steps: number;
  budgetSeconds?: number;
};

/** What the bundled prior was made with: under ten minutes on one core, bound by steps so that it can be made again. */
export const PRETRAIN_DEFAULTS: PretrainRequest = {
  learner: 'maml',
  seed: 1,
  schools: 20,
  sectionsPerSchool: 10,
  steps: 240,
};

/** What resources/prior holds: the learner's bytes, everything else as JSON, and the card that people read. */
export type Prior = {
  learner: Uint8Array;
  card: OutcomeCard;
  worlds: WorldsModel;
  modelCard: string;
};

/** Sections of schools unlike each other; school `i` of a seed is always the same. */
export function simulateSections({
  seed,
  schools,
  sectionsPerSchool,
}: Pick<PretrainRequest, 'seed' | 'schools' | 'sectionsPerSchool'>): SectionGradebook[] {
  return Array.from({ length: schools }, (_, i) => {
    const own = seed * 10_000 + i;
    const { sections } = simulateSchool(variedSchoolSpec(sectionsPerSchool, own), own);
    return sections.map((section) => ({
      ...section,
      course: `School ${i + 1}, ${section.course}`,
    }));
  })
    .flat()
    .map((section, i) => toSectionGradebook(section, i + 1));
}

function originOf(gradebooks: readonly SectionGradebook[], request: PretrainRequest): PriorOrigin {
  const scores = gradebooks.flatMap(({ scores: rows }) => rows.flat());
  return {
    ...request,
    sections: gradebooks.length,
    students: gradebooks.reduce((sum, { students }) => sum + students.length, 0),
    scores: scores.filter(({ points }) => points !== null).length,
  };
}

/**
 * Simulates schools, learns from them, and judges the result on sections it did not learn from.
 * @throws Failure what learning throws; `cancelled`
 */
export async function pretrain(request: PretrainRequest, watch: LearnWatch): Promise<Prior> {
  const gradebooks = simulateSections(request);
  const { learner, seed, steps, budgetSeconds } = request;
  const limits = budgetSeconds === undefined ? { steps } : { steps, budgetSeconds };
  const learned = await learnOutcome(
    gradebooks,
    { learner, seed, ...limits, simulated: true },
    watch,
  );
  const modelCard = writeModelCard(learned.card, originOf(gradebooks, request));
  return { ...learned, modelCard };
}

/** Writes `outcome.bin`, `card.json`, `MODEL_CARD.md` and the files of the joint worlds. */
export async function writePrior(folder: string, prior: Prior): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: [string, string | Uint8Array][] = [
    ['outcome.bin', prior.learner],
    ['card.json', `${JSON.stringify(prior.card)}\n`],
    ['MODEL_CARD.md', prior.modelCard],
  ];
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  const worlds = await writeWorlds(folder, prior.worlds, 'pretrain --out resources/prior');
  return [...files.map(([name]) => join(folder, name)), ...worlds];
}
