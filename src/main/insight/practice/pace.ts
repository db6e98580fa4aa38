/** How pace and content follow progress and feedback, and what is said about it. */
import type { Change, SkillStanding } from '../../../shared/contract/practice-set.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { PracticeSheet } from '../../store/practice-sheet.ts';
import { SUCCESS_RANGE, USUAL_POLICY } from './choose-next.ts';

/** From these shares right on the last sheets, more or fewer new skills at a time. */
const FAST_FROM = 0.85;
const SLOW_BELOW = 0.6;
/** How far a word of feedback moves the aim. */
const FEEDBACK_STEP = 0.05;
const LOOKED_AT = 2;
const FEWEST_MARKS = 4;

export type Pace = { focus: number; target: number; changes: Change[] };

/** @param sheets of one student, oldest first */
export function paceOf(sheets: readonly PracticeSheet[]): Pace {
  const entered = sheets.filter(({ enteredOn }) => enteredOn !== null);
  const marks = entered
    .slice(-LOOKED_AT)
    .flatMap(({ items }) => items.flatMap(({ correct }) => (correct === null ? [] : [correct])));
  const right = marks.reduce((sum, correct) => sum + correct, 0);
  const n = marks.length;
  const changes: Change[] = [];
  let { focus, target }: { focus: number; target: number } = USUAL_POLICY;
  const say = (code: Change['code']) => changes.push({ code, skillId: null, right, n });
  if (n >= FEWEST_MARKS && right / n >= FAST_FROM) {
    focus += 1;
    say('faster');
  } else if (n >= FEWEST_MARKS && right / n < SLOW_BELOW) {
    focus -= 1;
    say('slower');
  }
  const feedback = entered.at(-1)?.feedback ?? null;
  if (feedback === 'too-easy') {
    target -= FEEDBACK_STEP;
    say('harder');
  } else if (feedback === 'too-hard') {
    target += FEEDBACK_STEP;
    say('gentler');
  }
  const [low, high] = SUCCESS_RANGE;
  return { focus: Math.max(1, focus), target: Math.min(high, Math.max(low, target)), changes };
}

/** What is different skill by skill since the last sheet came back. */
export function skillChanges(
  standings: readonly SkillStanding[],
  { sheets, chosen }: { sheets: readonly PracticeSheet[]; chosen: ReadonlySet<Id> },
): Change[] {
  const last = sheets.findLast(({ enteredOn }) => enteredOn !== null);
  const before = new Set(sheets.flatMap(({ items }) => items.map(({ skillId }) => skillId)));
  return standings.flatMap((standing): Change[] => {
    const { skillId, mastery, stuck, practised, n } = standing;
    const own =
      last?.items.filter((item) => item.skillId === skillId && item.correct !== null) ?? [];
    const right = own.reduce((sum, { correct }) => sum + (correct ?? 0), 0);
    const say = (code: Change['code'], of: { right: number | null; n: number }): Change[] => [
      { code, skillId, ...of },
    ];
    if (stuck !== null) return say('needs-you', { right: null, n: practised });
    if (own.length > 0 && mastery === 'confirmed')
      return say('skill-confirmed', { right, n: own.length });
    if (own.length > 0 && mastery === 'unconfirmed')
      return say('skill-mastered', { right, n: own.length });
    const isNew = chosen.has(skillId) && !before.has(skillId) && mastery === 'none';
    return isNew && last ? say('skill-begun', { right: null, n }) : [];
  });
}
