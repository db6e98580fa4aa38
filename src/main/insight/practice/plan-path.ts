/**
 * A path over weeks: what builds on something comes after it, no week holds more than its minutes, pins stay where
 * they were put as far as that allows. List scheduling by deadlines (Jackson 1955), then by what a skill opens up.
 */
import type { Id } from '../../../shared/nouns.ts';
import { type Edge, leadsTo, needsOf, reach, teachingOrder } from '../../../shared/skill-graph.ts';

/** A skill that is still to be learned. */
export type PathSkill = { skillId: Id; minutes: number };

type PathWishes = {
  /** What to arrive at, with all that it builds on; null: everything that is still to be learned. */
  goals: readonly Id[] | null;
  /** Week (from 0) by skill. */
  pins: ReadonlyMap<Id, number>;
  bans: ReadonlySet<Id>;
};

export type PathQuestion = {
  /** In teaching order where nothing else decides. */
  skills: readonly PathSkill[];
  edges: readonly Edge[];
  minutesAWeek: number;
  weeks: number;
  wishes: PathWishes;
  /** What else takes minutes, week by week. */
  busy?: readonly number[];
  /** Skills learned elsewhere, and in which week they are done. */
  doneIn?: ReadonlyMap<Id, number>;
};

type PlannedStep = { skillId: Id; week: number; minutes: number; kind: 'learn' | 'check' };
type LeftOut = {
  skillId: Id;
  why: 'banned' | 'waits-for-banned' | 'no-room';
  by: Id | null;
};
type MovedPin = { skillId: Id; wished: number; got: number | null };
export type PlannedPath = { steps: PlannedStep[]; leftOut: LeftOut[]; movedPins: MovedPin[] };

const CHECK_MINUTES = 5;
/** Less is no lesson: a skill is split only where both parts are worth beginning. */
const LEAST_PART = 10;

export function planPath(question: PathQuestion): PlannedPath {
  const { skills, edges, wishes } = question;
  const { wanted, leftOut } = chooseSkills(question);
  const inside = edges.filter(({ skillId, needsId }) => wanted.has(skillId) && wanted.has(needsId));
  const order = teachingOrder(
    skills.map(({ skillId }) => skillId).filter((id) => wanted.has(id)),
    inside,
  );
  const rank = rankOf(order, inside, wishes.pins);
  const plan = fillWeeks(order, { question, rank, needs: needsOf(inside) });
  const finished = new Set(plan.finished.keys());
  return {
    steps: plan.steps,
    leftOut: [
      ...leftOut,
      ...order
        .filter((id) => !finished.has(id))
        .map((skillId): LeftOut => ({ skillId, why: 'no-room', by: null })),
    ],
    movedPins: [...wishes.pins].flatMap(([skillId, wished]) => {
      const got = plan.steps.find((step) => step.skillId === skillId)?.week ?? null;
      return wanted.has(skillId) && got !== wished ? [{ skillId, wished, got }] : [];
    }),
  };
}

/** Goals with what they build on; without what was banned, and what builds on that. */
function chooseSkills({ skills, edges, wishes }: PathQuestion) {
  const [needs, leads] = [needsOf(edges), leadsTo(edges)];
  const open = new Set(skills.map(({ skillId }) => skillId));
  const goals = wishes.goals ?? [...open];
  const wanted = new Set([...goals, ...goals.flatMap((id) => [...reach(id, needs)])]);
  for (const id of wanted) if (!open.has(id)) wanted.delete(id);
  const leftOut: LeftOut[] = [];
  for (const banned of wishes.bans) {
    if (wanted.has(banned)) leftOut.push({ skillId: banned, why: 'banned', by: null });
    wanted.delete(banned);
    if (!open.has(banned)) continue;
    for (const skillId of reach(banned, leads)) {
      if (wanted.delete(skillId)) leftOut.push({ skillId, why: 'waits-for-banned', by: banned });
    }
  }
  return { wanted, leftOut };
}

type Rank = (id: Id) => readonly [deadline: number, opens: number, place: number];

/** A pinned skill's needs are due by its week; after that, what opens up most comes first. */
function rankOf(order: readonly Id[], edges: readonly Edge[], pins: ReadonlyMap<Id, number>): Rank {
  const [needs, leads] = [needsOf(edges), leadsTo(edges)];
  const deadline = new Map<Id, number>();
  for (const [id, week] of pins)
    for (const due of [id, ...reach(id, needs)])
      deadline.set(due, Math.min(week, deadline.get(due) ?? Infinity));
  const opens = new Map(order.map((id) => [id, reach(id, leads).size]));
  const place = new Map(order.map((id, at) => [id, at]));
  return (id) => [deadline.get(id) ?? Infinity, -(opens.get(id) ?? 0), place.get(id) ?? 0];
}

const byRank =
  (rank: Rank) =>
  (a: Id, b: Id): number => {
    const [one, two] = [rank(a), rank(b)];
    const at = one.findIndex((value, k) => value !== two[k]);
    return at < 0 ? 0 : (one[at] ?? 0) < (two[at] ?? 0) ? -1 : 1;
  };

type Way = { question: PathQuestion; rank: Rank; needs: ReadonlyMap<Id, readonly Id[]> };

function fillWeeks(order: readonly Id[], { question, rank, needs }: Way) {
  const { minutesAWeek, weeks, wishes, busy = [], doneIn = new Map<Id, number>() } = question;
  const left = new Map(question.skills.map(({ skillId, minutes }) => [skillId, minutes]));
  const allNeeds = needsOf(question.edges);
  const steps: PlannedStep[] = [];
  const finished = new Map<Id, number>();
  const checks: Id[] = [];
  for (let week = 0; week < weeks; week++) {
    let room = minutesAWeek - (busy[week] ?? 0);
    const checked = checks.splice(0, Math.max(0, Math.floor(room / CHECK_MINUTES)));
    for (const skillId of checked)
      steps.push({ skillId, week, minutes: CHECK_MINUTES, kind: 'check' });
    room -= checked.length * CHECK_MINUTES;
    const isOpen = (id: Id) =>
      !finished.has(id) &&
      (wishes.pins.get(id) ?? 0) <= week &&
      (needs.get(id) ?? []).every((need) => finished.has(need)) &&
      (allNeeds.get(id) ?? []).every((need) => (doneIn.get(need) ?? -1) <= week);
    const skipped = new Set<Id>();
    for (;;) {
      const [next] = order.filter((id) => isOpen(id) && !skipped.has(id)).toSorted(byRank(rank));
      if (next === undefined) break;
      const rest = left.get(next) ?? 0;
      const part = partOf(rest, room);
      if (part === 0) {
        skipped.add(next);
        continue;
      }
      steps.push({ skillId: next, week, minutes: part, kind: 'learn' });
      room -= part;
      left.set(next, rest - part);
      if (part < rest) break;
      finished.set(next, week);
      checks.push(next);
    }
  }
  return { steps, finished };
}

/** All that is left of a skill, or as much as the week holds where both parts are worth it. */
function partOf(rest: number, room: number): number {
  if (rest <= room) return rest;
  const part = Math.min(Math.floor(room), rest - LEAST_PART);
  return part >= LEAST_PART ? part : 0;
}
