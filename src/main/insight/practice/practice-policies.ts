/** Ways of choosing the next item for a simulated learner: the app's own, and three that it must beat. */
import type { Id } from '../../../shared/nouns.ts';
import type { Random } from '../../../shared/random.ts';
import { leadsTo, reach } from '../../../shared/skill-graph.ts';
import type { AbilityModel } from '../../learn/knowledge/ability-model.ts';
import { adaptAbilities } from '../../learn/knowledge/adapt-ability.ts';
import type { Answer } from '../../learn/knowledge/answers.ts';
import type { Tracing } from '../../learn/knowledge/knowledge-tracing.ts';
import { usualChance } from '../tutor/know-student.ts';
import { type Asked, chooseNext, type Policy, USUAL_POLICY } from './choose-next.ts';
import { expectSuccess } from './expect-success.ts';
import { followKnowledge } from './follow-knowledge.ts';
import { recencyWeights } from './recency.ts';
import type { SimulatedItem, World } from './simulated-learner.ts';
import { RETENTION } from './review-schedule.ts';
import { standingsOf } from './standing.ts';

/** What was asked and answered so far. */
export type Past = {
  item: SimulatedItem;
  outcome: 0 | 1;
  on: string;
  sitting: number;
  isOlder: boolean;
  /** Adaptive practice alone reckons with it. */
  expected?: number;
};

/** Null: nothing worth asking today. */
export type Chooser = (
  past: readonly Past[],
  now: { today: string; sitting: number },
) => {
  item: SimulatedItem;
  isOlder: boolean;
  expected?: number;
} | null;

/** One skill after another in teaching order, `count` items each, then from the start again. */
export function fixedOrder({ skills, items }: World, count: number): Chooser {
  return (past) => {
    const skillId = skills[Math.floor(past.length / count) % skills.length];
    return itemOf(items, skillId, past);
  };
}

/** One skill after another, each until three in a row are right, then from the start again (ASSISTments' rule). */
export function threeInARow({ skills, items }: World): Chooser {
  let [at, seen] = [0, 0];
  return (past) => {
    const skillId = skills[at % skills.length];
    const own = past.slice(seen).filter(({ item }) => item.skillId === skillId);
    const isDone = own.length >= 3 && own.slice(-3).every(({ outcome }) => outcome === 1);
    if (isDone) [at, seen] = [at + 1, past.length];
    return itemOf(items, skills[at % skills.length], past);
  };
}

export function atRandom({ items }: World, random: Random): Chooser {
  return () => ({ item: random.pick(items), isOlder: false });
}

function itemOf(items: readonly SimulatedItem[], skillId: Id | undefined, past: readonly Past[]) {
  const own = items.filter((item) => item.skillId === skillId);
  const had = past.filter(({ item }) => item.skillId === skillId).length;
  const item = own[had % own.length];
  return item ? { item, isOlder: false } : null;
}

/** What the class before has taught. */
export type Believed = { model: AbilityModel; tracing: Tracing };

/** What the app does, with the model that it learned from a class before. */
export function adaptive(world: World, { model, tracing }: Believed): Chooser {
  const { skills, edges, items } = world;
  const place = new Map(skills.map((id, at) => [id, at]));
  const number = new Map(items.map(({ key }, at) => [key, at]));
  const leads = leadsTo(edges);
  const opens = new Map(skills.map((id) => [id, reach(id, leads).size]));
  const easeOf = ({ key }: SimulatedItem) => model.items[number.get(key) ?? -1]?.mean ?? 0;
  const asAnswer = ({ item, outcome }: Past): Answer => ({
    item: number.get(item.key) ?? -1,
    skills: [place.get(item.skillId) ?? 0],
    correct: outcome,
  });
  return (past, { today, sitting }) => {
    const history = past.map(asAnswer);
    const abilities = adaptAbilities(model, history, recencyWeights(history));
    const bySkill = Map.groupBy(past, ({ item }) => item.skillId);
    const each = <T>(of: (one: Past) => T) =>
      new Map([...bySkill].map(([id, own]) => [id, own.map(of)]));
    const known = followKnowledge({
      skills,
      edges,
      answers: each(({ item, outcome, sitting: when }) => ({
        correct: outcome,
        ease: easeOf(item),
        taught: when >= 0,
      })),
      tracing,
      ability: abilities.mean[0] ?? 0,
    });
    const facts = {
      known: skills.map((skillId, at) => ({
        skillId,
        n: bySkill.get(skillId)?.length ?? 0,
        state: 'unknown' as const,
        ...usualChance(model, abilities, at),
        known: known.get(skillId) ?? 0,
      })),
      answers: each(({ outcome, on }) => ({ correct: outcome, on, hints: null })),
      practised: each(() => 1) as ReadonlyMap<Id, readonly number[]>,
    };
    const standings = standingsOf(
      { ...facts, practised: new Map([...facts.practised].map(([id, own]) => [id, own.length])) },
      { edges, today, retention: RETENTION.usual },
    );
    const expected = expectSuccess({ model, abilities, tracing });
    const seen = new Map<string, number>();
    for (const { item } of past) seen.set(item.key, (seen.get(item.key) ?? 0) + 1);
    const choosable = items.map((item) => ({
      ...item,
      minutes: 2,
      seen: seen.get(item.key) ?? 0,
      expected: expected({
        skill: place.get(item.skillId) ?? 0,
        known: known.get(item.skillId) ?? 0,
        ease: easeOf(item),
      }),
    }));
    const asked = past
      .filter((one) => one.sitting === sitting)
      .map(({ item, outcome, isOlder, expected: share = 1 }): Asked => ({
        ...item,
        expected: share,
        outcome,
        isOlder,
      }));
    const policy: Policy = { ...USUAL_POLICY, opens, today };
    // No teacher steps in here.
    const alone = standings.map((one) => ({ ...one, stuck: null }));
    const next = chooseNext(alone, choosable, { asked, policy });
    return next && { item: next.item, isOlder: next.isOlder, expected: next.item.expected };
  };
}
