/** One section's forecast: for each student a likely range, what it means, and why. */
import { setImmediate } from 'node:timers/promises';
import type { SectionForecast, StudentForecast } from '../../../shared/contract/forecast.ts';
import { Failure } from '../../../shared/failure.ts';
import { entriesOf, gradeOf } from '../../../shared/grade-sum.ts';
import type { LearnerName, SectionGradebook } from '../../../shared/nouns.ts';
import { outcomeTask } from '../../tasks/make-tasks.ts';
import type { Column } from '../../tasks/read-columns.ts';
import { answerQuestion } from './answer-question.ts';
import type { Answer, AskedTask, Forecaster } from './answer-question.ts';
import { figuresOf, NO_FIGURES } from './forecast-figures.ts';
import { gatherReasons } from './gather-reasons.ts';
import { abstain } from './judge-forecast.ts';
import type { Abstention } from './judge-forecast.ts';
import { nameOfMethod } from './outcome-model.ts';
import type { Method, OutcomeCard, OutcomeModel } from './outcome-model.ts';
import { resolveQuestion } from './resolve-question.ts';
import type { Question } from './resolve-question.ts';
import { hasDrifted } from './watch-drift.ts';

export type Asked = Question & {
  learner?: LearnerName;
  /** Ids of the students whose reasons are wanted: everybody's, unless given. Reasons cost more than forecasts. */
  reasonsFor?: ReadonlySet<number>;
};

/**
 * @throws Failure not-found for an unknown line item; learner-not-for-this for a learner that this model is not;
 * cancelled, learner-stopped from the learner's process
 */
export async function forecastSection(
  gradebook: SectionGradebook,
  question: Asked,
  forecaster: Forecaster,
): Promise<SectionForecast> {
  const asked = readAsked(gradebook, question, forecaster);
  await setImmediate();
  const answers = await answerQuestion(asked, forecaster);
  const { resolved, method } = asked;
  const { card } = forecaster.model;
  return {
    section: gradebook.section,
    asOf: resolved.asOf,
    target: resolved.target,
    learner: nameOfMethod(card, method),
    learnedFrom: card.bundled
      ? { ...card.bundled, simulated: true }
      : { sections: card.sections, simulated: card.simulated },
    passLine: gradebook.passLine,
    n: gradebook.students.length,
    students: gradebook.students.map((_, i) =>
      describeStudent(i, answers[i] ?? null, { asked, model: forecaster.model }),
    ),
    trackRecord: trackRecordOf(card),
  };
}

/** The question as a task, with who answers it. @throws as forecastSection */
export function readAsked(
  gradebook: SectionGradebook,
  { learner = 'auto', reasonsFor, ...question }: Asked,
  { model }: Forecaster,
): AskedTask {
  const resolved = resolveQuestion(gradebook, question);
  const { assumed = new Map(), secondTries = [], shifts = new Map() } = question;
  const task = {
    ...outcomeTask(resolved.past, resolved.upcoming, resolved.gaps),
    assumed: new Set(assumed.keys()),
  };
  return {
    resolved,
    task,
    method: chooseMethod(model, learner),
    wanted: (place) => reasonsFor?.has(gradebook.students[place]?.id ?? 0) ?? true,
    assumed,
    secondTries,
    shifts,
    hasDrifted: hasDrifted(task, model.card),
  };
}

/** `auto` is whoever did best on sections held out; else the model's own learner, adapted. */
function chooseMethod({ card }: OutcomeModel, learner: LearnerName): Method {
  if (learner === 'auto') return card.serving;
  if (learner === card.learner) return 'learner';
  throw new Failure('learner-not-for-this', { learner });
}

function describeStudent(
  place: number,
  answer: Answer | null,
  { asked, model }: { asked: AskedTask; model: OutcomeModel },
): StudentForecast {
  const { past, asKnown } = asked.resolved;
  const isKnown = ({ lineItem }: Column) =>
    lineItem !== null && asKnown.scores[place]?.[lineItem]?.status === 'graded';
  const scores = past.filter(isKnown).flatMap((column) => column.fractions[place] ?? []);
  const { id, name } = asKnown.students[place]!;
  const known = knownSoFar(asKnown, place, scores);
  const simple = simplyOf(place, known, asked);
  const who = { id, name, known, knownCount: scores.length, simple };
  const abstained = whyNot(place, answer, { asked, model, knownCount: scores.length });
  if (abstained !== false || !answer)
    return { ...NO_FIGURES, ...who, abstained: abstained || 'nothing-to-forecast' };
  const { predictive, explanation, category } = answer;
  return {
    ...who,
    ...figuresOf(predictive, asKnown.passLine),
    baseline: explanation?.baseline ?? null,
    reasons: explanation
      ? gatherReasons(explanation, place, { gradebook: asKnown, past, category })
      : [],
    abstained: false,
  };
}

/** Of one assessment by its own example; of the term grade, as if all that is to come went as so far. */
function simplyOf(
  place: number,
  known: number | null,
  { resolved, task }: AskedTask,
): StudentForecast['simple'] {
  const example = task.query.find(({ student }) => student === place);
  const sectionMean = example?.simple['section-mean'] ?? null;
  if (resolved.target.kind === 'final') return { sectionMean, runningMean: known };
  return { sectionMean, runningMean: example?.simple['running-mean'] ?? null };
}

/** As the gradebook counts graded work; where its scheme counts none of it, the mean of the shares. */
function knownSoFar(
  asKnown: SectionGradebook,
  place: number,
  scores: readonly number[],
): number | null {
  if (scores.length === 0) return null;
  const grade = gradeOf(asKnown.scheme, entriesOf(asKnown, place, 'current'));
  return grade ?? scores.reduce((sum, share) => sum + share, 0) / scores.length;
}

function whyNot(
  place: number,
  answer: Answer | null,
  { asked, model, knownCount }: { asked: AskedTask; model: OutcomeModel; knownCount: number },
): Abstention | false {
  const example = asked.task.query.find(({ student }) => student === place);
  if (!answer || !example) return 'nothing-to-forecast';
  return abstain({ knownCount, x: example.x, hasDrifted: asked.hasDrifted }, model.card.base.scale);
}

/** Kept promises on held-out sections at 80 %. */
function trackRecordOf({ evaluation, simulated }: OutcomeCard): SectionForecast['trackRecord'] {
  const at80 = evaluation?.calibration.find(({ promised }) => promised === 0.8);
  return at80 ? { n: at80.n, kept80: Math.round(at80.kept * at80.n), simulated } : null;
}
