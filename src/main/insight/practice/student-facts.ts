/** Where one student stands, from the school file: the tutor's knowledge, followed skill by skill, with days and sheets. */
import type { SkillStanding } from '../../../shared/contract/practice-set.ts';
import type { Skill } from '../../../shared/contract/skills.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { Response } from '../../store/response.ts';
import type { PracticeSheet } from '../../store/practice-sheet.ts';
import { shareAfter } from '../../learn/knowledge/compare-models.ts';
import { adaptAbilities } from '../../learn/knowledge/adapt-ability.ts';
import { knowStudent, usualChance } from '../tutor/know-student.ts';
import type { Choosable } from './choose-next.ts';
import { expectSuccess } from './expect-success.ts';
import { followKnowledge } from './follow-knowledge.ts';
import { recencyWeights } from './recency.ts';
import type { PoolItem, SchoolPractice } from './school-practice.ts';
import { standingsOf } from './standing.ts';

export type Student = {
  standings: SkillStanding[];
  /** The pool as this student meets it. */
  items: (PoolItem & Choosable)[];
};

export type Asking = { today: string; retention: number };

/** Not among the skills that anybody was asked about. */
const UNSEEN = -1;

export function studentFacts(
  practice: SchoolPractice,
  {
    studentId,
    skills,
    sheets,
  }: { studentId: Id; skills: readonly Skill[]; sheets: readonly PracticeSheet[] },
  { today, retention }: Asking,
): Student {
  const { knowledge, edges, pool } = practice;
  const { model, numbered, tracing } = knowledge;
  const ids = skills.map(({ id }) => id);
  const tutor = new Map(
    knowStudent(knowledge, studentId, ids).skills.map((one) => [one.skillId, one]),
  );
  const at = numbered.placeOf.student.get(studentId);
  const history = at === undefined ? [] : (numbered.histories[at] ?? []);
  const responses = at === undefined ? [] : (numbered.responses[at] ?? []);
  const abilities = adaptAbilities(model, history, recencyWeights(history));
  const bySkill = Map.groupBy(responses, ({ skillId }) => skillId ?? 0);
  const given = sheets.flatMap((sheet) => sheet.items.map((item) => ({ ...item, sheet })));
  const taught = new Set(
    given.filter(({ correct }) => correct !== null).map(({ itemId }) => itemId),
  );
  const easeOf = ({ itemId }: Response) =>
    model.items[numbered.placeOf.item.get(itemId) ?? UNSEEN]?.mean ?? 0;
  const known = followKnowledge({
    skills: ids,
    edges,
    answers: mapEach(bySkill, (one) => ({
      correct: one.correct,
      ease: easeOf(one),
      taught: taught.has(one.itemId),
    })),
    tracing,
    ability: abilities.mean[0] ?? 0,
  });
  const practised = new Map<Id, number>();
  for (const { skillId, correct } of given)
    if (correct !== null) practised.set(skillId, (practised.get(skillId) ?? 0) + 1);
  const standings = standingsOf(
    {
      known: ids.map((skillId) => {
        const one = tutor.get(skillId);
        const { state, n, probability, interval } = one ?? {
          state: 'unknown' as const,
          n: 0,
          ...usualChance(model, abilities, UNSEEN),
        };
        return { skillId, state, n, probability, interval, known: known.get(skillId) ?? 0 };
      }),
      answers: mapEach(bySkill, ({ correct, answeredAt, hints }) => ({
        correct,
        on: answeredAt?.slice(0, 10) ?? null,
        hints,
      })),
      practised,
    },
    { edges, today, retention },
  );
  const share = knowledge.served ? shareAfter(knowledge.served, history) : undefined;
  const expected = expectSuccess({ model, abilities, tracing, share });
  const seen = new Map<Id, number>();
  for (const { itemId } of responses) seen.set(itemId, (seen.get(itemId) ?? 0) + 1);
  const mine = new Set(ids);
  return {
    standings,
    items: pool
      .filter(({ skillId }) => mine.has(skillId))
      .map((item) => ({
        ...item,
        seen: item.item ? (seen.get(item.item.id) ?? 0) : 0,
        expected: expected({
          skill: numbered.placeOf.skill.get(item.skillId) ?? UNSEEN,
          known: known.get(item.skillId) ?? 0,
          ease: item.ease,
        }),
      })),
  };
}

const mapEach = <Key, From, To>(lists: ReadonlyMap<Key, readonly From[]>, to: (one: From) => To) =>
  new Map([...lists].map(([key, list]) => [key, list.map(to)]));
