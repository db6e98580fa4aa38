/** What a school's answers say about items, skills and cases: learned once, kept in the file, carried on by new answers. */
import { z } from 'zod';
import type { Id } from '../../../shared/nouns.ts';
import type { AbilityModel } from '../../learn/knowledge/ability-model.ts';
import { fitAbilityModel } from '../../learn/knowledge/fit-abilities.ts';
import { adaptAbilities } from '../../learn/knowledge/adapt-ability.ts';
import type { Comparison, ShareAfter } from '../../learn/knowledge/compare-models.ts';
import {
  bestOf,
  compareModels,
  fitMethod,
  KNOWLEDGE_METHODS,
} from '../../learn/knowledge/compare-models.ts';
import type { ItemFacts } from '../../learn/knowledge/item-facts.ts';
import { gatherFacts } from '../../learn/knowledge/item-facts.ts';
import { MOMENT_WIDTH } from '../../learn/knowledge/moment.ts';
import type { Memory } from '../../learn/memory/memory.ts';
import { openMemory } from '../../learn/memory/memory.ts';
import { memoryEntries, saveMemory } from '../../store/memory-entry.ts';
import { methodLog } from '../../store/method-log.ts';
import { latestModel, replaceModel } from '../../store/model.ts';
import { answersOf, answersVersion } from '../../store/response.ts';
import { everyEnrolment } from '../../store/roster.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { schoolVersion } from '../../store/undo.ts';
import type { NumberedAnswers } from '../../tasks/number-answers.ts';
import { numberAnswers, renumberStudent } from '../../tasks/number-answers.ts';
import { PRACTICE } from './find-similar.ts';
import { gatherCases } from './gather-cases.ts';
import type { Prototypes } from './state-prototypes.ts';
import { prototypesOf } from './state-prototypes.ts';

export type SchoolKnowledge = {
  model: AbilityModel;
  /** How the learned model did on held-out students beside simple ones; null where too few tell. */
  comparison: Comparison | null;
  /** The simple model that did better there and serves in its place; null where none did. */
  served: ShareAfter | null;
  numbered: NumberedAnswers;
  facts: ItemFacts;
  /** Cases to look alike ones up in, by skill. */
  cases: ReadonlyMap<Id, Memory>;
  /** What the states look like, by skill, where enough cases tell. */
  prototypes: ReadonlyMap<Id, Prototypes>;
};

/** What the tutor's models and memories are kept under; they go with any student that is deleted. */
const USE = 'tutor';
const caseUse = (skillId: Id): string => `${USE}/${skillId}`;
/** Of the answers, new or changed ones after which items are learned anew. */
const STALE_SHARE = 0.05;

type Kept = {
  /** The school's version when the answers were last looked at: at the same one nothing can have changed. */
  step: string;
  version: string;
  knowledge: SchoolKnowledge;
  answers: ReadonlyMap<Id, string>;
};
const kept = new WeakMap<SchoolFile, Kept>();

export function schoolKnowledge(school: SchoolFile): SchoolKnowledge {
  const step = schoolVersion(school);
  const known = kept.get(school);
  if (known?.step === step) return known.knowledge;
  const { version, byStudent: answers } = answersVersion(school);
  if (known?.version === version) {
    kept.set(school, { ...known, step });
    return known.knowledge;
  }
  const knowledge =
    (known && carriedOn(school, known, answers)) ??
    restored(school, version) ??
    learned(school, version);
  kept.set(school, { step, version, knowledge, answers });
  return knowledge;
}

/**
 * Within a step that changes one student's answers and nothing else: only theirs are read anew, as somebody waits for
 * what comes next.
 * @param before the school's version before the step
 */
export function noteAnswers(
  school: SchoolFile,
  { studentId, before }: { studentId: Id; before: string },
): void {
  const known = kept.get(school);
  if (known?.step !== before) return;
  renumberStudent(known.knowledge.numbered, studentId, answersOf(school, studentId));
  kept.set(school, { ...known, step: schoolVersion(school) });
}

/** A few new answers are looked at alone: what items and cases are like is known already. */
function carriedOn(
  school: SchoolFile,
  { knowledge, answers: before }: Kept,
  answers: ReadonlyMap<Id, string>,
): SchoolKnowledge | null {
  const changed = [...answers.keys()].filter((id) => answers.get(id) !== before.get(id));
  const hasLost = [...before.keys()].some((id) => !answers.has(id));
  // Something else that counts has changed, such as a score of a question's column.
  const isElsewhere = changed.length === 0;
  if (hasLost || isElsewhere || changed.length > STALE_SHARE * answers.size) return null;
  for (const id of changed) renumberStudent(knowledge.numbered, id, answersOf(school, id));
  return knowledge;
}

const Compared = z.object({
  students: z.number(),
  answers: z.number(),
  methods: z.array(
    z.object({
      method: z.enum(KNOWLEDGE_METHODS),
      logLoss: z.number(),
      brier: z.number(),
      difference: z.tuple([z.number(), z.number()]),
    }),
  ),
});
const Card = z.object({ version: z.string(), comparison: Compared.nullable() });
const Effects = z.array(z.object({ mean: z.number(), sd: z.number() }));
const Stored = z.object({
  base: z.number(),
  spreads: z.object({
    ability: z.number(),
    skillAbility: z.number(),
    itemEase: z.number(),
    skillEase: z.number(),
  }),
  skills: Effects,
  items: Effects,
});

function restored(school: SchoolFile, version: string): SchoolKnowledge | null {
  const row = latestModel(school, USE);
  const card = Card.safeParse(row?.card);
  if (!row || !card.success || card.data.version !== version) return null;
  const read = Stored.safeParse(JSON.parse(new TextDecoder().decode(row.metaParams)));
  if (!read.success) return null;
  const numbered = numberAnswers(answersOf(school));
  const cases = numbered.skills.map(({ id }) => {
    const entries = memoryEntries(school, { use: caseUse(id), modelId: row.id });
    const capacity = Math.max(1, entries.length);
    return [
      id,
      openMemory({ width: MOMENT_WIDTH, capacity, metric: 'euclidean', entries }),
    ] as const;
  });
  const known = describe(numbered, read.data, card.data.comparison);
  return withPrototypes({ ...known, cases: new Map(cases) });
}

function learned(school: SchoolFile, version: string): SchoolKnowledge {
  const numbered = numberAnswers(answersOf(school));
  const { histories, items, skills } = numbered;
  const model = fitAbilityModel(histories, { items: items.length, skills: skills.length });
  const comparison = compareModels(histories, { items: items.length, skills: skills.length });
  const known = describe(numbered, model, comparison);
  const cases = rememberCases(school, known);
  if (!school.readonly) keep(school, { version, model, comparison, cases });
  return withPrototypes({ ...known, cases });
}

function withPrototypes(known: Omit<SchoolKnowledge, 'prototypes'>): SchoolKnowledge {
  const each = [...known.cases].flatMap(([skillId, memory]) => {
    const own = prototypesOf(memory.entries());
    return own ? [[skillId, own] as const] : [];
  });
  return { ...known, prototypes: new Map(each) };
}

function describe(numbered: NumberedAnswers, model: AbilityModel, comparison: Comparison | null) {
  const { histories, items, skills } = numbered;
  const abilities = histories.map((history) => adaptAbilities(model, history).mean[0]);
  const counts = { items: items.length, skills: skills.length };
  const best = comparison ? bestOf(comparison) : 'abilities';
  const served = best === 'abilities' ? null : fitMethod(best, histories, counts);
  return { model, comparison, served, numbered, facts: gatherFacts(histories, abilities, counts) };
}

function rememberCases(
  school: SchoolFile,
  { numbered, facts }: Pick<SchoolKnowledge, 'numbered' | 'facts'>,
): Map<Id, Memory> {
  const life = { enrolled: everyEnrolment(school), methods: methodLog(school) };
  const bySkill = Map.groupBy(gatherCases(numbered, facts, life), ({ skillId }) => skillId);
  return new Map(
    [...bySkill].map(([skillId, own]) => {
      const memory = openMemory({ width: MOMENT_WIDTH, capacity: own.length, metric: 'euclidean' });
      for (const { moment, after, methodId, studentId } of own)
        memory.write({ key: moment, value: after, label: methodId ?? PRACTICE, owner: studentId });
      return [skillId, memory];
    }),
  );
}

type ToKeep = {
  version: string;
  model: AbilityModel;
  comparison: Comparison | null;
  cases: ReadonlyMap<Id, Memory>;
};

/** In place of what was kept before, whose memories go with it. */
function keep(school: SchoolFile, { version, model, comparison, cases }: ToKeep): void {
  const modelId = replaceModel(school, {
    use: USE,
    learner: 'abilities',
    seed: 0,
    version: '1',
    backend: 'plain',
    steps: 0,
    card: { version, comparison } satisfies z.infer<typeof Card>,
    metaParams: new TextEncoder().encode(JSON.stringify(model)),
  });
  for (const [skillId, memory] of cases)
    saveMemory(school, { use: caseUse(skillId), modelId }, memory.entries());
}

export const learnedFrom = ({ numbered: { histories } }: SchoolKnowledge) => ({
  students: histories.length,
  answers: histories.reduce((sum, { length }) => sum + length, 0),
});
