/** A student's or a group's path from the school file: planned anew from what is known today, with the kept wishes. */
import type {
  PathOwner,
  PathPlan,
  PathSettings,
  PathWorth,
  PlannedPath,
} from '../../../shared/contract/learning-path.ts';
import type { Skill } from '../../../shared/contract/skills.ts';
import type { Id } from '../../../shared/nouns.ts';
import { needsOf, reach } from '../../../shared/skill-graph.ts';
import { keepPath, type KeptPath, keptPath } from '../../store/learning-path.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { sectionOf } from '../../store/section.ts';
import { studentOf } from '../../store/student.ts';
import { type Member, planGroupPath } from './group-path.ts';
import { addGains, gainOf, minutesToMastery } from './learning-curve.ts';
import { openSectionPractice, openStudentPractice } from './open-practice.ts';
import type { PathQuestion, PlannedPath as Plan } from './plan-path.ts';
import { planPath } from './plan-path.ts';

const USUAL = { minutesAWeek: 60, weeks: 6 };

type Learner = Member & { name: string; known: ReadonlyMap<Id, number> };

type Opened = {
  skills: readonly Skill[];
  edges: PathPlan['prerequisites'];
  learners: Learner[];
  today: string;
};

function open(school: SchoolFile, owner: PathOwner): Opened {
  const ids = 'studentId' in owner ? [owner.studentId] : owner.studentIds;
  const opened =
    'studentId' in owner
      ? openStudentPractice(school, owner.studentId)
      : openSectionPractice(school, owner.sectionId);
  const minutes = new Map(opened.skills.map((skill) => [skill.id, skill.minutes]));
  const learners = ids.map((studentId): Learner => {
    const { standings } = opened.student(studentId);
    return {
      studentId,
      name: studentOf(school, studentId).name,
      known: new Map(standings.map(({ skillId, known }) => [skillId, known])),
      skills: standings
        .filter(({ mastery }) => mastery === 'none')
        .map(({ skillId, known }) => ({
          skillId,
          minutes: minutesToMastery(known, minutes.get(skillId) ?? null),
        })),
    };
  });
  return { skills: opened.skills, edges: opened.practice.edges, learners, today: opened.today };
}

/** @throws Failure not-found */
export function schoolPath(
  school: SchoolFile,
  { owner, settings: given }: { owner: PathOwner; settings?: PathSettings | undefined },
): PathPlan {
  const opened = open(school, owner);
  const kept = keptPath(school, owner);
  const settings =
    given ?? (kept ? settingsOf(kept) : { ...USUAL, startsOn: opened.today, wishes: NONE });
  const planned = planWith(opened, settings, settings.wishes);
  const free = planWith(opened, settings, { ...settings.wishes, pins: [], bans: [] });
  const describe = (plan: Plan, learners: readonly Learner[], takes: Takes | null) =>
    describePath(plan, { opened, learners, settings, kept, takes });
  return {
    settings,
    isKept: kept !== null,
    skills: opened.skills.map(({ id, name }) => ({ id, name })),
    prerequisites: [...opened.edges],
    path: describe(planned.shared, opened.learners, planned.takes),
    unwished: describe(free.shared, opened.learners, free.takes),
    own: planned.own.flatMap(({ studentId, path }) => {
      const learner = opened.learners.find((one) => one.studentId === studentId);
      const student = learner && { id: studentId, name: learner.name };
      return student ? [{ student, path: describe(path, [learner], null) }] : [];
    }),
  };
}

const NONE: PathSettings['wishes'] = { goals: null, pins: [], bans: [] };

type Takes = ReadonlyMap<Id, readonly Id[]>;

/** One learner's path is their own; several have shared steps first. */
function planWith(
  { learners, edges }: Opened,
  { minutesAWeek, weeks }: PathSettings,
  { goals, pins, bans }: PathSettings['wishes'],
): { shared: Plan; takes: Takes | null; own: { studentId: Id; path: Plan }[] } {
  const wishes: PathQuestion['wishes'] = {
    goals,
    pins: new Map(pins.map(({ skillId, week }) => [skillId, week])),
    bans: new Set(bans),
  };
  const question = { edges, minutesAWeek, weeks, wishes };
  const [only] = learners;
  if (learners.length === 1 && only)
    return { shared: planPath({ ...question, skills: only.skills }), takes: null, own: [] };
  return planGroupPath(learners, question);
}

type Describing = {
  opened: Opened;
  learners: readonly Learner[];
  settings: PathSettings;
  kept: KeptPath | null;
  takes: Takes | null;
};

function describePath(plan: Plan, describing: Describing): PlannedPath {
  const { opened, settings, kept, takes, learners } = describing;
  const needs = needsOf(opened.edges);
  const later = (skillId: Id) =>
    [...new Set(plan.steps.map((step) => step.skillId))].filter((id) =>
      reach(id, needs).has(skillId),
    );
  const pins = new Map(settings.wishes.pins.map(({ skillId, week }) => [skillId, week]));
  const mine = takes === null ? (learners[0]?.studentId ?? null) : null;
  const before = new Map(
    (kept?.steps ?? [])
      .filter(({ studentId }) => studentId === null || studentId === mine)
      .toReversed()
      .map(({ skillId, week }) => [skillId, week]),
  );
  const begun = new Set<Id>();
  return {
    ...plan,
    steps: plan.steps.map((step) => {
      const { skillId, kind, week } = step;
      const continues = begun.has(skillId);
      begun.add(skillId);
      const opens = later(skillId);
      const code =
        kind === 'check'
          ? 'check'
          : continues
            ? 'continues'
            : pins.has(skillId)
              ? 'pinned'
              : opens.length > 0
                ? 'opens'
                : 'goal';
      const wasIn = before.get(skillId);
      return {
        ...step,
        because: { code, skillIds: code === 'opens' ? opens : [] } as const,
        isPinned: pins.get(skillId) === week,
        students: takes ? [...(takes.get(skillId) ?? [])] : null,
        ...(kept && kind === 'learn' && !continues && wasIn !== week
          ? { movedFrom: wasIn ?? null }
          : {}),
      };
    }),
    worth: worthOf(plan, describing),
  };
}

function worthOf({ steps }: Plan, { opened, learners, takes }: Describing): PathWorth {
  const minutesOf = new Map(opened.skills.map(({ id, minutes }) => [id, minutes]));
  const spent = new Map<Id, number>();
  for (const { skillId, minutes, kind } of steps)
    if (kind === 'learn') spent.set(skillId, (spent.get(skillId) ?? 0) + minutes);
  const gains = [...spent].flatMap(([skillId, minutes]) =>
    learners
      .filter(({ studentId }) => takes === null || takes.get(skillId)?.includes(studentId))
      .map(({ known }) => gainOf(known.get(skillId) ?? 0, minutes, minutesOf.get(skillId) ?? null)),
  );
  const { expected, range } = addGains(gains);
  return {
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    weeks: steps.reduce((last, { week }) => Math.max(last, week + 1), 0),
    gain: expected,
    gainInterval: range,
    skills: spent.size,
  };
}

function settingsOf({ minutesAWeek, startsOn, weeks, wishes }: KeptPath): PathSettings {
  const goals = wishes.filter(({ kind }) => kind === 'goal').map(({ skillId }) => skillId);
  return {
    minutesAWeek,
    startsOn,
    weeks,
    wishes: {
      goals: goals.length > 0 ? goals : null,
      pins: wishes.flatMap(({ kind, skillId, week }) =>
        kind === 'pin' && week !== null ? [{ skillId, week }] : [],
      ),
      bans: wishes.filter(({ kind }) => kind === 'ban').map(({ skillId }) => skillId),
    },
  };
}

/** Keeps the wishes and the steps as they are planned now; one undo step. */
export function keepSchoolPath(
  school: SchoolFile,
  { owner, settings }: { owner: PathOwner; settings: PathSettings },
): void {
  const { path, own } = schoolPath(school, { owner, settings });
  const { goals, pins, bans } = settings.wishes;
  const title =
    'studentId' in owner
      ? studentOf(school, owner.studentId).name
      : sectionOf(school, owner.sectionId).name;
  const stepsOf = (steps: PlannedPath['steps'], studentId: Id | null) =>
    steps
      .filter(({ kind }) => kind === 'learn')
      .map(({ skillId, week, minutes }) => ({ studentId, skillId, week, minutes }));
  keepPath(school, owner, {
    title,
    minutesAWeek: settings.minutesAWeek,
    startsOn: settings.startsOn,
    weeks: settings.weeks,
    wishes: [
      ...(goals ?? []).map((skillId) => ({ skillId, kind: 'goal' as const, week: null })),
      ...pins.map(({ skillId, week }) => ({ skillId, kind: 'pin' as const, week })),
      ...bans.map((skillId) => ({ skillId, kind: 'ban' as const, week: null })),
    ],
    steps: [
      ...stepsOf(path.steps, null),
      ...own.flatMap(({ student, path: each }) => stepsOf(each.steps, student.id)),
    ],
  });
}
