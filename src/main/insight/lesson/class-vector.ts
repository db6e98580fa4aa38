/** A class as the learner of lessons sees it: what its scores, answers and rated lessons show, each about 0–1. */
import type { Aim } from '../../../shared/lesson.ts';
import type { RatedStructure } from '../../store/lesson.ts';
import { meanOf } from './mean.ts';
import { clamp } from './structure.ts';

/** A rated lesson as learners see it. */
export type TaughtLesson = Pick<
  RatedStructure,
  | 'structure'
  | 'proposed'
  | 'minutes'
  | 'minutesUsed'
  | 'stars'
  | 'withReason'
  | 'rightOnly'
  | 'notYet'
  | 'judged'
>;

/** Weak skills, spread, right answers without a reason, pace, feedback. */
export const PROFILE = ['prior', 'core', 'spread', 'fragile', 'pace', 'feedback'] as const;
type ProfileName = (typeof PROFILE)[number];
export type Profile = Readonly<Record<ProfileName, number>>;

const UNKNOWN = 0.5;
/** Of lessons before any was rated: right without a reason, minutes as planned, how a lesson goes. */
const USUAL = { fragile: 0.2, pace: 0.5, feedback: 0.55 };
/** The spread of students' means that counts as 1. */
const WIDE_SPREAD = 0.3;

export type ProfileSources = {
  aims: readonly Aim[];
  /** Standard deviation of the students' means. */
  spread: number;
  rated: readonly TaughtLesson[];
};

export function profileOf({ aims, spread, rated }: ProfileSources): Profile {
  const shareOf = (role: Aim['role']) => {
    const shares = aims.filter((aim) => aim.role === role).map(({ share }) => share);
    return shares.length > 0 ? meanOf(shares) : UNKNOWN;
  };
  // One lesson says little: it counts as much as what is usual.
  const known = (values: readonly (number | null)[], usual: number) =>
    clamp(meanOf([usual, ...values.filter((value) => value !== null)]));
  return {
    prior: shareOf('prior'),
    core: shareOf('core'),
    spread: clamp(spread / WIDE_SPREAD),
    fragile: known(rated.map(fragileShare), USUAL.fragile),
    // Twice the minutes planned is 0, as planned a half: slow lessons ask for fewer questions.
    pace: known(
      rated.map(({ minutes, minutesUsed }) => (minutesUsed ? 1 - minutesUsed / minutes / 2 : null)),
      USUAL.pace,
    ),
    feedback: known(rated.map(outcomeOf), USUAL.feedback),
  };
}

export const profileVector = (profile: Profile): number[] => PROFILE.map((name) => profile[name]);

const ticketsOf = ({ withReason, rightOnly, notYet }: TaughtLesson): number =>
  (withReason ?? 0) + (rightOnly ?? 0) + (notYet ?? 0);

function fragileShare(rated: TaughtLesson): number | null {
  const all = ticketsOf(rated);
  return all > 0 ? (rated.rightOnly ?? 0) / all : null;
}

/** Right without a reason is worth a part of right with one. */
const RIGHT_ONLY_WORTH = 0.7;
/** How much the teacher's own judgement weighs beside the tickets. */
const STARS_SHARE = 0.3;

/** How a lesson went, 0–1: exit tickets, the teacher's stars, or both; null where neither was given. */
export function outcomeOf(rated: TaughtLesson): number | null {
  const all = ticketsOf(rated);
  const tickets =
    all > 0 ? ((rated.withReason ?? 0) + RIGHT_ONLY_WORTH * (rated.rightOnly ?? 0)) / all : null;
  const stars = rated.stars === null ? null : (rated.stars - 1) / 4;
  if (tickets === null || stars === null) return tickets ?? stars;
  return (1 - STARS_SHARE) * tickets + STARS_SHARE * stars;
}

/** Logits, where equal steps of teaching are about equal steps; a full class is not infinitely good. */
export const logitOf = (share: number): number => {
  const inside = Math.min(0.97, Math.max(0.03, share));
  return Math.log(inside / (1 - inside));
};
