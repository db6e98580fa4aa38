/** What comes back when, student by student: checks that confirm mastery, and reviews that keep it. */
import type { SectionPractice } from '../../../shared/contract/practice.ts';
import type { SkillStanding } from '../../../shared/contract/practice-set.ts';

export type DueReview = {
  student: { id: number; name: string };
  skillId: number;
  skill: string;
  dueOn: string;
  kind: 'check' | 'review';
  /** Null where no answer has a date. */
  retrievability: number | null;
  stability: number | null;
};

/** The earliest first. */
export function listReviews({ students, skills }: SectionPractice): DueReview[] {
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  return students
    .flatMap(({ id, name, standings }) =>
      standings.flatMap((standing): DueReview[] => {
        const dueOn = standing.checkDueOn ?? standing.review?.dueOn;
        if (dueOn === undefined || standing.mastery === 'none') return [];
        const { skillId, review, checkDueOn } = standing;
        return [
          {
            student: { id, name },
            skillId,
            skill: names.get(skillId) ?? '',
            dueOn,
            kind: checkDueOn === null ? 'review' : 'check',
            retrievability: review?.retrievability ?? null,
            stability: review?.stability ?? null,
          },
        ];
      }),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

export type MasteryCount = { confirmed: number; unconfirmed: number; open: number; few: number };
const FEWEST_ITEMS = 3;

/** How far a class is in one skill, by the criteria of mastery. */
export function countMastery(standings: readonly SkillStanding[]): MasteryCount {
  const of = (holds: (standing: SkillStanding) => boolean) => standings.filter(holds).length;
  return {
    confirmed: of(({ mastery }) => mastery === 'confirmed'),
    unconfirmed: of(({ mastery }) => mastery === 'unconfirmed'),
    open: of(({ mastery, n }) => mastery === 'none' && n >= FEWEST_ITEMS),
    few: of(({ mastery, n }) => mastery === 'none' && n < FEWEST_ITEMS),
  };
}
