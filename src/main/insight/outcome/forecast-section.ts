/** One section's forecast: for each student a likely range, what it means, and why. */
import { setImmediate } from 'node:timers/promises';
import type { SectionForecast, StudentForecast } from '../../../shared/contract/forecast.ts';
import { Failure } from '../../../shared/failure.ts';
import { BLANK_SCORE } from '../../../shared/nouns.ts';
import type { LearnerName, SectionGradebook } from '../../../shared/nouns.ts';
import { outcomeTask } from '../../tasks/make-tasks.ts';
import type { OutcomeExample, OutcomeTask } from '../../tasks/make-tasks.ts';
import type { Column } from '../../tasks/read-columns.ts';
import { LEVELS, chanceAtLeast, rangeOf } from '../../tasks/predictive.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import type { OpenCell } from './draw-futures.ts';
import { NO_EFFECTS, addEffects, explainTask } from './explain-task.ts';
import type { Effects } from './explain-task.ts';
import { forecastFinal, weighCells } from './forecast-final.ts';
import { gatherReasons } from './gather-reasons.ts';
import { abstain, needOf } from './judge-forecast.ts';
import type { Abstention } from './judge-forecast.ts';
import type { Adapt } from './learner-port.ts';
import { nameOfMethod } from './outcome-model.ts';
import type { Method, OutcomeCard, OutcomeModel } from './outcome-model.ts';
import { predictTask } from './predict-task.ts';
import { isStillToCome, resolveQuestion } from './resolve-question.ts';
import type { Assumed, Question, ResolvedQuestion } from './resolve-question.ts';

export type Asked = Question & {
  learner?: LearnerName;
  /** Ids of the students whose reasons are wanted: everybody's, unless given. Reasons cost more than forecasts. */
  reasonsFor?: ReadonlySet<number>;
};
export type Forecaster = { model: OutcomeModel; adapt: Adapt };

/** The same futures for the same question: what-if worlds differ by the change alone. */
const FUTURES_SEED = 1;

/**
 * @throws Failure not-found for an unknown line item; learner-not-for-this for a learner that this model is not;
 * cancelled, learner-stopped from the learner's process
 */
export async function forecastSection(
  gradebook: SectionGradebook,
  { learner = 'auto', reasonsFor, ...question }: Asked,
  { model, adapt }: Forecaster,
): Promise<SectionForecast> {
  const resolved = resolveQuestion(gradebook, question);
  const { assumed = new Map() } = question;
  const asKnown = outcomeTask(resolved.past, resolved.upcoming, resolved.gaps);
  const task = { ...asKnown, assumed: new Set(assumed.keys()) };
  await setImmediate();
  const method = chooseMethod(model, learner);
  const wanted = (place: number) => reasonsFor?.has(gradebook.students[place]?.id ?? 0) ?? true;
  const asked = { resolved, task, method, wanted, assumed };
  const answers =
    resolved.target.kind === 'final'
      ? await answerFinal(asked, { model, adapt })
      : await answerNext(asked, { model, adapt });
  const { card } = model;
  return {
    section: gradebook.section,
    asOf: resolved.asOf,
    target: resolved.target,
    learner: nameOfMethod(card, method),
    learnedFrom: { sections: card.sections, simulated: card.simulated },
    passLine: gradebook.passLine,
    n: gradebook.students.length,
    students: gradebook.students.map((_, i) =>
      describeStudent(i, answers[i] ?? null, { asked, model }),
    ),
    trackRecord: trackRecordOf(card),
  };
}

/** `auto` is whoever did best on sections held out; else the model's own learner, adapted. */
function chooseMethod({ card }: OutcomeModel, learner: LearnerName): Method {
  if (learner === 'auto') return card.serving;
  if (learner === card.learner) return 'learner';
  throw new Failure('learner-not-for-this', { learner });
}

type AskedTask = {
  resolved: ResolvedQuestion;
  task: OutcomeTask;
  method: Method;
  /** Whether the reasons of the student at a place are asked for. */
  wanted: (place: number) => boolean;
  assumed: Assumed;
};
type Answer = { predictive: Predictive; effects: Effects; category: number | null };

/** In the order of the students; excused ones have nothing to forecast. */
async function answerNext(asked: AskedTask, forecaster: Forecaster): Promise<(Answer | null)[]> {
  const { resolved, task, method, wanted } = asked;
  const predictives = await predictTask(forecaster.model, task, {
    method,
    adapt: forecaster.adapt,
  });
  const effects = await explainSome(
    task.query.filter(({ student }) => wanted(student)),
    asked,
    forecaster,
  );
  const category = resolved.upcoming[0]?.category ?? null;
  return task.query.map((example, i) => {
    const { student, lineItem } = example;
    const predictive = predictives[i];
    const excused =
      lineItem !== null && resolved.asKnown.scores[student]?.[lineItem]?.status === 'excused';
    return predictive && !excused
      ? { predictive, effects: effects.get(example) ?? NO_EFFECTS, category }
      : null;
  });
}

/** Effects of these queries alone, for whoever serves. */
async function explainSome(
  query: readonly OutcomeExample[],
  { task, method }: AskedTask,
  { model, adapt }: Forecaster,
): Promise<Map<OutcomeExample, Effects>> {
  const explanations = await explainTask(model, { ...task, query: [...query] }, { method, adapt });
  return new Map(query.map((example, i) => [example, explanations[i]?.effects ?? NO_EFFECTS]));
}

/**
 * A grade's reasons are those of the nearest open score of each kind of work, weighing what all of that kind weigh:
 * within a kind, forecasts differ by hardly more than how far ahead they look.
 */
async function answerFinal(asked: AskedTask, forecaster: Forecaster): Promise<(Answer | null)[]> {
  const { resolved, task, method, assumed, wanted } = asked;
  const predictives = await predictTask(forecaster.model, task, {
    method,
    adapt: forecaster.adapt,
  });
  const cells = task.query.flatMap((example, i) => {
    const cell = openCell(resolved, example, { predictive: predictives[i], assumed });
    return cell ? [{ ...cell, example, kind: kindOf(resolved, cell) }] : [];
  });
  const { likeness } = forecaster.model.card;
  const grades = await forecastFinal(resolved.asKnown, cells, { likeness, seed: FUTURES_SEED });
  const weights = weighCells(resolved.asKnown, cells);
  const nearest = new Map(cells.toReversed().map((cell) => [cell.kind, cell.example]));
  const explained = [...nearest.values()].filter(({ student }) => wanted(student));
  const effects = await explainSome(explained, asked, forecaster);
  return grades.map((predictive, student) => {
    if (!predictive) return null;
    const parts = cells.flatMap(({ student: of, kind }, i) => {
      const example = nearest.get(kind);
      const own = of === student && example ? effects.get(example) : undefined;
      return own ? [{ effects: own, weight: weights[i] ?? 0 }] : [];
    });
    return { predictive, effects: addEffects(parts), category: null };
  });
}

/** One name for a student's work of one category. */
const kindOf = ({ upcoming }: ResolvedQuestion, { student, lineItem }: OpenCell): string =>
  `${student} ${upcoming.find((column) => column.lineItem === lineItem)?.category ?? ''}`;

/** Scores that a grade still waits for: later work, and earlier work that is not marked yet or left blank. */
function openCell(
  { past, asKnown }: ResolvedQuestion,
  { student, lineItem }: { student: number; lineItem: number | null },
  { predictive, assumed }: { predictive: Predictive | undefined; assumed: Assumed },
): OpenCell | null {
  if (lineItem === null || !predictive) return null;
  const score = asKnown.scores[student]?.[lineItem] ?? BLANK_SCORE;
  const isPast = past.some((column) => column.lineItem === lineItem);
  const waits = isStillToCome(score) || (assumed.has(lineItem) && score.status === 'missing');
  const open = isPast ? waits : score.status !== 'excused';
  return open ? { student, lineItem, predictive } : null;
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
  const known = scores.length > 0 ? scores.reduce((sum, f) => sum + f, 0) / scores.length : null;
  const { id, name } = asKnown.students[place]!;
  const who = { id, name, known, knownCount: scores.length };
  const abstained = whyNot(place, answer, { asked, model, knownCount: scores.length });
  if (abstained !== false || !answer)
    return { ...SILENT, ...who, abstained: abstained || 'nothing-to-forecast' };
  const { predictive, effects, category } = answer;
  return {
    ...who,
    mean: predictive.mean,
    sd: predictive.sd * spreadOf(predictive),
    interval50: rangeOf(predictive, 0.5),
    interval80: rangeOf(predictive, 0.8),
    interval90: rangeOf(predictive, 0.9),
    passProbability: chanceAtLeast(predictive, asKnown.passLine),
    need: needOf(predictive, asKnown.passLine),
    reasons: gatherReasons(effects, place, { gradebook: asKnown, past, category }),
    abstained: false,
  };
}

const SILENT = {
  mean: null,
  sd: null,
  interval50: null,
  interval80: null,
  interval90: null,
  passProbability: null,
  need: 'unknown' as const,
  reasons: [],
};

function whyNot(
  place: number,
  answer: Answer | null,
  { asked, model, knownCount }: { asked: AskedTask; model: OutcomeModel; knownCount: number },
): Abstention | false {
  const example = asked.task.query.find(({ student }) => student === place);
  if (!answer || !example) return 'nothing-to-forecast';
  return abstain({ knownCount, x: example.x }, model.card.base.scale);
}

/** Standard deviation of a shape, whose unit the model's own sd is. */
function spreadOf({ shape }: Predictive): number {
  const centre = shape.reduce((sum, q) => sum + q, 0) / LEVELS.length;
  return Math.sqrt(shape.reduce((sum, q) => sum + (q - centre) ** 2, 0) / LEVELS.length);
}

/** Kept promises on held-out sections at 80 %. */
function trackRecordOf({ evaluation, simulated }: OutcomeCard): SectionForecast['trackRecord'] {
  const at80 = evaluation?.calibration.find(({ promised }) => promised === 0.8);
  return at80 ? { n: at80.n, kept80: Math.round(at80.kept * at80.n), simulated } : null;
}
