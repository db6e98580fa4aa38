/** What to do next for one student, skill by skill: an action, how long it takes, with which items, and on what grounds. */
import type { Prerequisite } from '../../../shared/contract/skills.ts';
import type {
  Advice,
  AdviceAction,
  SimilarCases,
  SkillKnowledge,
} from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import { expectedShare, standingOn } from '../../learn/knowledge/adapt-ability.ts';
import { describeMoment } from '../../learn/knowledge/moment.ts';
import { findSimilar } from './find-similar.ts';
import type { KnownStudent } from './know-student.ts';
import type { SchoolKnowledge } from './school-knowledge.ts';

/** What each action takes: minutes, how many items, and the chance of success that they should have. */
const PLANS: Readonly<Record<AdviceAction, { minutes: number; items: number; aim: number }>> = {
  contrast: { minutes: 12, items: 4, aim: 0.7 },
  prerequisite: { minutes: 15, items: 4, aim: 0.8 },
  'worked-examples': { minutes: 20, items: 4, aim: 0.75 },
  practise: { minutes: 10, items: 5, aim: 0.775 },
  review: { minutes: 5, items: 3, aim: 0.85 },
  // the answer to an even chance tells most
  ask: { minutes: 5, items: 3, aim: 0.5 },
  stretch: { minutes: 10, items: 3, aim: 0.5 },
};
const MOST_ADVICE = 5;
const RECENT = 8;
/** Answers below which a state is more prior than student. */
const FEW = 3;
const STALE_DAYS = 28;
const DAY_MS = 86_400_000;

export type AdviceGrounds = {
  today: Date;
  /** What builds on what. */
  prerequisites: readonly Prerequisite[];
  /** A method by its row in the log. */
  methods: ReadonlyMap<Id, string>;
};

export function advise(
  knowledge: SchoolKnowledge,
  known: KnownStudent,
  { today, prerequisites, methods }: AdviceGrounds,
): Advice[] {
  return known.skills
    .map((skill) => {
      const first = firstFor(skill, known.skills, prerequisites);
      return { skill, first, action: first ? ('prerequisite' as const) : actionFor(skill, today) };
    })
    .toSorted((a, b) => need(b.skill, b.action) - need(a.skill, a.action))
    .slice(0, MOST_ADVICE)
    .map((step) => adviceOn(knowledge, known, { ...step, methods }));
}

/** The least known of the skills that it builds on, where that one is not there yet; a secure skill needs nothing. */
function firstFor(
  { skillId, state }: SkillKnowledge,
  skills: readonly SkillKnowledge[],
  prerequisites: readonly Prerequisite[],
): SkillKnowledge | null {
  if (state === 'secure') return null;
  const needed = prerequisites
    .filter((one) => one.skillId === skillId)
    .map(({ needsId }) => needsId);
  const open = skills.filter((one) => needed.includes(one.skillId) && one.state === 'not-yet');
  return open.toSorted((a, b) => a.probability - b.probability)[0] ?? null;
}

export function actionFor(skill: SkillKnowledge, today: Date): AdviceAction {
  if (skill.misconceptions.length > 0) return 'contrast';
  if (skill.n < FEW) return 'ask';
  if (skill.state === 'not-yet') return 'worked-examples';
  if (skill.state === 'shaky') return 'practise';
  return isStale(skill.lastAnsweredOn, today) ? 'review' : 'stretch';
}

function isStale(day: string | null, today: Date): boolean {
  return day !== null && today.getTime() - Date.parse(day) > STALE_DAYS * DAY_MS;
}

/** Lessons before questions, questions before reviews. */
const URGENCY: Readonly<Record<AdviceAction, number>> = {
  contrast: 3,
  // the skill that comes first has advice of its own, before this
  prerequisite: 2,
  'worked-examples': 3,
  practise: 3,
  ask: 1,
  review: 1,
  stretch: 0,
};

const need = ({ shares }: SkillKnowledge, action: AdviceAction): number =>
  URGENCY[action] + shares['not-yet'] + shares.shaky / 2;

type Step = {
  skill: SkillKnowledge;
  action: AdviceAction;
  first: SkillKnowledge | null;
  methods: ReadonlyMap<Id, string>;
};

function adviceOn(
  knowledge: SchoolKnowledge,
  known: KnownStudent,
  { skill, action, first, methods }: Step,
): Advice {
  const { minutes, items, aim } = PLANS[action];
  const { skillId, probability, interval, n, right } = skill;
  const own = known.responses.filter((response) => response.skillId === skillId);
  return {
    skillId,
    skill: skill.skill,
    action,
    misconception: skill.misconceptions[0] ?? null,
    first: first && { skillId: first.skillId, skill: first.skill },
    minutes,
    material: chooseItems(knowledge, known, {
      skillId: first?.skillId ?? skillId,
      count: items,
      aim,
    }),
    evidence: {
      n,
      right,
      answers: own.slice(-RECENT).map(({ item, correct, answeredAt }) => ({
        item,
        correct,
        on: answeredAt?.slice(0, 10) ?? null,
      })),
    },
    probability,
    interval,
    similar: similarTo(knowledge, known, { skillId: first?.skillId ?? skillId, methods }),
  };
}

type InSkill = { skillId: Id; methods: ReadonlyMap<Id, string> };

function similarTo(
  { cases, facts, numbered }: SchoolKnowledge,
  { studentId, responses }: KnownStudent,
  { skillId, methods }: InSkill,
): SimilarCases | null {
  const memory = cases.get(skillId);
  const place = numbered.placeOf.student.get(studentId);
  const skill = numbered.placeOf.skill.get(skillId);
  if (!memory || place === undefined || skill === undefined || responses.length === 0) return null;
  const moment = describeMoment(facts, numbered.histories[place], skill);
  return findSimilar(memory, { moment, studentId }, (id) => methods.get(id) ?? null);
}

/** Items of the skill whose chance of success comes nearest to the aim; new ones first, easiest first. */
function chooseItems(
  { model, numbered }: SchoolKnowledge,
  { abilities, responses }: KnownStudent,
  { skillId, count, aim }: { skillId: number; count: number; aim: number },
): Advice['material'] {
  const at = numbered.placeOf.skill.get(skillId);
  const answered = new Set(responses.map(({ itemId }) => itemId));
  return numbered.items
    .flatMap(({ id, name, skills }, item) =>
      at !== undefined && skills.includes(at)
        ? [
            {
              id,
              item: name,
              expected: expectedShare(standingOn(model, abilities, { item, skills })),
            },
          ]
        : [],
    )
    .toSorted(
      (a, b) =>
        Number(answered.has(a.id)) - Number(answered.has(b.id)) ||
        Math.abs(a.expected - aim) - Math.abs(b.expected - aim),
    )
    .slice(0, count)
    .toSorted((a, b) => b.expected - a.expected)
    .map(({ item, expected }) => ({ item, expected }));
}
