/** One student's marks on one assessment: a three-parameter item response model, question by question. */
import { logistic } from '../../shared/logistic.ts';
import { type Random } from '../../shared/random.ts';
import type { AssessmentPlan } from './simulated-school.ts';

/** What all students of a section face alike: one difficulty per question, logits. */
export type QuestionSet = { difficulties: readonly number[]; skills: readonly (string | null)[] };

const QUESTION_SPREAD = 0.8;
/** A wrong key marks at random: ability no longer counts and the marks are low. */
const BROKEN_EASE = -0.9;

export function drawQuestions(random: Random, plan: AssessmentPlan): QuestionSet {
  const drawn = Array.from({ length: plan.questions }, () => random.normal(0, QUESTION_SPREAD));
  const strayed = drawn.reduce((sum, stray) => sum + stray, 0) / drawn.length;
  const evenedOut = (plan.balance ?? 0) * strayed;
  return {
    difficulties: drawn.map((stray) => stray - plan.ease - evenedOut),
    skills: drawn.map((_, i) => plan.skills[i % Math.max(1, plan.skills.length)] ?? null),
  };
}

/** Right or wrong, per question; `skillAbility` adds what a student has in a skill beyond the subject. */
export function answerQuestions(
  random: Random,
  { plan, questions }: { plan: AssessmentPlan; questions: QuestionSet },
  { ability, skillAbility }: { ability: number; skillAbility: (skill: string) => number },
): (0 | 1)[] {
  const broken = plan.oddity === 'broken';
  const today = (broken ? BROKEN_EASE - plan.ease : ability) + random.normal(0, plan.occasionNoise);
  return questions.difficulties.map((difficulty, i) => {
    const skill = questions.skills[i];
    const known = today + (skill == null || broken ? 0 : skillAbility(skill));
    const knows = logistic(plan.discrimination * (known - difficulty));
    return random.chance(plan.guessing + (1 - plan.guessing) * knows) ? 1 : 0;
  });
}

function roundTo(step: number, points: number): number {
  return Number((Math.round(points / step) * step).toFixed(4));
}

/** Points for the answers, in the column's own habit: rounded, or odd. */
export function markAnswers(
  random: Random,
  plan: AssessmentPlan,
  answers: readonly (0 | 1)[],
): number {
  if (plan.oddity === 'constant') return plan.maxPoints;
  if (plan.oddity === 'coded')
    return random.chance(0.4) ? Math.min(1, plan.maxPoints) : plan.maxPoints;
  const right = answers.reduce<number>((sum, answer) => sum + answer, 0) / answers.length;
  const share = plan.oddity === 'reversed' ? 1 - right : right;
  return roundTo(plan.roundTo, share * plan.maxPoints);
}
