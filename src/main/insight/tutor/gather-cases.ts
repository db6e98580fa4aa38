/**
 * Cases that tutoring remembers: a student's moment in a skill, what was tried until the next time that the skill was
 * asked, and how that went. A method counts for a skill where most of the class that it was used in was asked about it.
 */
import type { Id } from '../../../shared/nouns.ts';
import { describeMoment } from '../../learn/knowledge/moment.ts';
import type { ItemFacts } from '../../learn/knowledge/item-facts.ts';
import type { MethodUsed } from '../../store/method-log.ts';
import type { Enrolled } from '../../store/roster.ts';
import type { NumberedAnswers } from '../../tasks/number-answers.ts';
import { isEverybody, isSameGroup } from '../teaching/log/group-name.ts';

export type LearningCase = {
  studentId: Id;
  skillId: Id;
  /** Where the student stood. */
  moment: number[];
  /** The method's first row in the log; null where there was practice alone. */
  methodId: Id | null;
  /** Share of right answers at the next occasion. */
  after: number;
};

export type SchoolLife = { enrolled: readonly Enrolled[]; methods: readonly MethodUsed[] };

/** Answers that a moment, and what followed, rest on. */
const FEWEST_BEFORE = 3;
const FEWEST_AFTER = 2;
/** Of a class, to say that it deals with a skill. */
const MOST_OF_A_CLASS = 0.5;

/** One student's cases at a time, by place: a whole school's take a moment. */
export function caseGatherer(
  numbered: NumberedAnswers,
  facts: ItemFacts,
  life: SchoolLife,
): (student: number) => LearningCase[] {
  const tried = triedBetween(numbered, life);
  return (student) => {
    const [studentId, responses] = [numbered.students[student], numbered.responses[student]];
    const skills = new Set(responses.flatMap(({ skillId }) => skillId ?? []));
    return [...skills].flatMap((skillId) => {
      const days = occasionsOf(responses, skillId);
      return days.slice(1).flatMap((day, i): LearningCase[] => {
        const earlier = numbered.histories[student].filter((_, r) => dayOf(responses[r]) < day);
        const place = numbered.placeOf.skill.get(skillId) ?? -1;
        const next = responses.filter((one) => one.skillId === skillId && dayOf(one) === day);
        const known = earlier.filter(({ skills: own }) => own.includes(place)).length;
        if (known < FEWEST_BEFORE || next.length < FEWEST_AFTER) return [];
        const right = next.reduce((sum, { correct }) => sum + correct, 0);
        return [
          {
            studentId,
            skillId,
            moment: describeMoment(facts, earlier, place),
            methodId: tried({ studentId, skillId, from: days[i], to: day }),
            after: right / next.length,
          },
        ];
      });
    });
  };
}

type Dated = { answeredAt: string | null; skillId: Id | null };

/** What has no day was asked before all else. */
const dayOf = ({ answeredAt }: Pick<Dated, 'answeredAt'>): string => answeredAt?.slice(0, 10) ?? '';

const occasionsOf = (responses: readonly Dated[], skillId: Id): string[] =>
  [
    ...new Set(responses.flatMap((one) => (one.skillId === skillId ? [dayOf(one)] : []))),
  ].toSorted();

type Between = { studentId: Id; skillId: Id; from: string; to: string };

/** The method with the most minutes after one day and up to another, in the student's class and group. */
function triedBetween(numbered: NumberedAnswers, { enrolled, methods }: SchoolLife) {
  const seats = Map.groupBy(enrolled, ({ studentId }) => studentId);
  const logged = Map.groupBy(methods, ({ sectionId }) => sectionId);
  const firstOf = new Map(methods.toReversed().map(({ method, id }) => [method, id]));
  const deals = sectionsDealingWith(numbered, enrolled);
  return ({ studentId, skillId, from, to }: Between): Id | null => {
    const minutes = new Map<string, number>();
    for (const { sectionId, groups } of seats.get(studentId) ?? []) {
      if (!deals(sectionId, skillId)) continue;
      for (const { usedOn, groupName, method, minutes: taken } of logged.get(sectionId) ?? []) {
        const named = groupName ?? '';
        const isTheirs = isEverybody(named) || groups.some((name) => isSameGroup(name, named));
        if (usedOn === null || usedOn <= from || usedOn > to || !isTheirs) continue;
        minutes.set(method, (minutes.get(method) ?? 0) + (taken ?? 1));
      }
    }
    const [most] = [...minutes].toSorted((a, b) => b[1] - a[1]);
    return most ? (firstOf.get(most[0]) ?? null) : null;
  };
}

function sectionsDealingWith(numbered: NumberedAnswers, enrolled: readonly Enrolled[]) {
  const asked = numbered.responses.map((own) => new Set(own.map(({ skillId }) => skillId)));
  const bySection = Map.groupBy(enrolled, ({ sectionId }) => sectionId);
  const known = new Map<string, boolean>();
  return (sectionId: Id, skillId: Id): boolean => {
    const key = `${sectionId}/${skillId}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const members = bySection.get(sectionId) ?? [];
    const those = members.filter(({ studentId }) => {
      const place = numbered.placeOf.student.get(studentId);
      return place !== undefined && asked[place].has(skillId);
    });
    const answer = those.length >= MOST_OF_A_CLASS * members.length;
    known.set(key, answer);
    return answer;
  };
}
