/** A path for several: what most of them need comes first and together, each one's own steps after that. */
import type { Id } from '../../../shared/nouns.ts';
import { type Edge, needsOf, reach } from '../../../shared/skill-graph.ts';
import type { PathQuestion, PathSkill, PlannedPath } from './plan-path.ts';
import { planPath } from './plan-path.ts';

export type Member = { studentId: Id; skills: readonly PathSkill[] };

export type GroupPath = {
  /** For everyone who needs them. */
  shared: PlannedPath;
  /** Who takes part in a shared skill. */
  takes: ReadonlyMap<Id, readonly Id[]>;
  own: { studentId: Id; path: PlannedPath }[];
};

/** A step is shared from this share of the group on. */
const SHARED_FROM = 0.5;

type GroupQuestion = Omit<PathQuestion, 'skills' | 'busy' | 'doneIn'>;

export function planGroupPath(members: readonly Member[], question: GroupQuestion): GroupPath {
  const takes = sharedSkills(members, question.edges);
  const shared = planPath({ ...question, skills: sharedTimes(members, takes) });
  const doneIn = new Map(
    shared.steps.filter(({ kind }) => kind === 'learn').map(({ skillId, week }) => [skillId, week]),
  );
  const own = members.map(({ studentId, skills }) => {
    const busy = new Array<number>(question.weeks).fill(0);
    for (const { skillId, week, minutes } of shared.steps)
      if (takes.get(skillId)?.includes(studentId)) busy[week] = (busy[week] ?? 0) + minutes;
    return {
      studentId,
      path: planPath({
        ...question,
        ...withoutUnreached(skills, { takes, doneIn, edges: question.edges }),
        busy,
        doneIn,
      }),
    };
  });
  return { shared, takes, own };
}

/** What at least half need, and whatever anyone needs before that: nobody takes a step that they are not ready for. */
function sharedSkills(members: readonly Member[], edges: readonly Edge[]): Map<Id, Id[]> {
  const wanting = new Map<Id, Id[]>();
  for (const { studentId, skills } of members)
    for (const { skillId } of skills)
      wanting.set(skillId, [...(wanting.get(skillId) ?? []), studentId]);
  const common = [...wanting].filter(([, who]) => who.length >= SHARED_FROM * members.length);
  const needs = needsOf(edges);
  const shared = new Set(common.flatMap(([skillId]) => [skillId, ...reach(skillId, needs)]));
  return new Map([...wanting].filter(([skillId]) => shared.has(skillId)));
}

/** As long as those who take part need on average. */
function sharedTimes(
  members: readonly Member[],
  takes: ReadonlyMap<Id, readonly Id[]>,
): PathSkill[] {
  const times = Map.groupBy(
    members.flatMap(({ skills }) => skills).filter(({ skillId }) => takes.has(skillId)),
    ({ skillId }) => skillId,
  );
  return [...times].map(([skillId, each]) => ({
    skillId,
    minutes: Math.round(each.reduce((sum, { minutes }) => sum + minutes, 0) / each.length),
  }));
}

type Shared = {
  takes: ReadonlyMap<Id, readonly Id[]>;
  doneIn: ReadonlyMap<Id, number>;
  edges: readonly Edge[];
};

/** Own skills only; those that build on a shared one that the weeks had no room for must wait as well. */
function withoutUnreached(
  skills: readonly PathSkill[],
  { takes, doneIn, edges }: Shared,
): { skills: PathSkill[] } {
  const needs = needsOf(edges);
  const open = new Set(skills.map(({ skillId }) => skillId));
  const isReached = (need: Id) => !open.has(need) || !takes.has(need) || doneIn.has(need);
  return {
    skills: skills.filter(
      ({ skillId }) => !takes.has(skillId) && [...reach(skillId, needs)].every(isReached),
    ),
  };
}
