/**
 * What answers taught, kept in the school file with its cases: a start costs no learning, and a few answers more
 * none either. It goes as a whole with any student who is deleted, since everybody's answers went into it.
 */
import { serialize } from 'node:v8';
import { z } from 'zod';
import type { Id } from '../../../shared/nouns.ts';
import type { LearnedKnowledge } from '../../learn/knowledge/learn-knowledge.ts';
import { MOMENT_WIDTH } from '../../learn/knowledge/moment.ts';
import type { Memory } from '../../learn/memory/memory.ts';
import { openMemory } from '../../learn/memory/memory.ts';
import { memoryEntries, saveMemory } from '../../store/memory-entry.ts';
import { latestModel, replaceModel, serializedIn } from '../../store/model.ts';
import type { AnswersVersion } from '../../store/response.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { Numbers } from '../../tasks/number-answers.ts';

export type Cases = ReadonlyMap<Id, Memory>;

/** Learned from the answers as they were then; `numbers` are those that the model knows items and skills by. */
export type KeptKnowledge = {
  answers: AnswersVersion;
  numbers: Numbers;
  learned: LearnedKnowledge;
  cases: Cases;
};

const USE = 'tutor';
const caseUse = (skillId: Id): string => `${USE}/${skillId}`;
/** Another form of what is learned is learned anew; nothing of an older app is read wrongly. */
const FORM = '2';

const Named = z.looseObject({ id: z.int() });
const Kept = z.object({
  answers: z.object({
    version: z.string(),
    ofColumns: z.string(),
    byStudent: z.map(z.int(), z.string()),
  }),
  numbers: z.object({ items: z.array(Named), skills: z.array(Named) }),
  learned: z.looseObject({ model: z.looseObject({ base: z.number() }) }),
});

export function keptKnowledge(school: SchoolFile): KeptKnowledge | null {
  const row = latestModel(school, USE);
  if (!row || row.version !== FORM) return null;
  const read = serializedIn(row);
  if (!Kept.safeParse(read).success) return null;
  const kept = read as Omit<KeptKnowledge, 'cases'>; // written below, in this very form
  const cases = new Map(
    kept.numbers.skills.map(({ id }) => {
      const entries = memoryEntries(school, { use: caseUse(id), modelId: row.id });
      const capacity = Math.max(1, entries.length);
      const shape = { width: MOMENT_WIDTH, capacity, metric: 'euclidean' } as const;
      return [id, openMemory({ ...shape, entries })] as const;
    }),
  );
  return { ...kept, cases };
}

/** In place of what was kept before, whose memories go with it. */
export function keepKnowledge(school: SchoolFile, { cases, ...kept }: KeptKnowledge): void {
  const { comparison } = kept.learned;
  const modelId = replaceModel(school, {
    use: USE,
    learner: 'abilities',
    seed: 0,
    version: FORM,
    backend: 'plain',
    steps: 0,
    card: { comparison },
    metaParams: serialize(kept),
  });
  for (const [skillId, memory] of cases)
    saveMemory(school, { use: caseUse(skillId), modelId }, memory.entries());
}
