/** Every student's distribution for what is asked, and what moves it: of one assessment, or of the term grade. */
import type { OutcomeExample, OutcomeTask } from '../../tasks/outcome-task.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import type { Column } from '../../tasks/read-columns.ts';
import { explain } from './explain.ts';
import type { Explanation, Worth } from './explain.ts';
import { weighTask } from './explain-task.ts';
import { forecastFinal, worthOfGrades } from './forecast-final.ts';
import type { Adapt } from './learner-port.ts';
import { openCells } from './open-cells.ts';
import type { ForecastCell } from './open-cells.ts';
import type { Method, OutcomeModel } from './outcome-model.ts';
import { predictTask } from './predict-task.ts';
import type { Assumed, ResolvedQuestion, SecondTry, Shifts } from './resolve-question.ts';
import { shiftForecast } from './shift-forecast.ts';
import { directionsOfTask, joinByWorlds, likenessIn } from './worlds-model.ts';

export type Forecaster = { model: OutcomeModel; adapt: Adapt };

export type AskedTask = {
  resolved: ResolvedQuestion;
  task: OutcomeTask;
  method: Method;
  /** Whether the reasons of the student at a place are asked for. */
  wanted: (place: number) => boolean;
  assumed: Assumed;
  secondTries: readonly SecondTry[];
  shifts: Shifts;
  /** Whether the section has left what its ranges were made for. */
  hasDrifted: boolean;
};

/** `category`: the kind of work that is asked about; null for the term grade. */
export type Answer = {
  predictive: Predictive;
  explanation: Explanation | null;
  category: Column['category'];
};

/** The same futures for the same question: what-if worlds differ by the change alone. */
export const FUTURES_SEED = 1;

/** In the order of the students; null where there is nothing to forecast. */
export const answerQuestion = (
  asked: AskedTask,
  forecaster: Forecaster,
): Promise<(Answer | null)[]> =>
  asked.resolved.target.kind === 'final'
    ? answerFinal(asked, forecaster)
    : answerNext(asked, forecaster);

async function answerNext(asked: AskedTask, forecaster: Forecaster): Promise<(Answer | null)[]> {
  const { resolved, task } = asked;
  const predictives = await predictAll(asked, forecaster);
  const worths = await weighWanted(task.query, asked, forecaster);
  const category = resolved.upcoming[0]?.category ?? null;
  return task.query.map((example, i) => {
    const predictive = predictives[i];
    const { student, lineItem } = example;
    const score = lineItem === null ? undefined : resolved.asKnown.scores[student]?.[lineItem];
    if (!predictive || score?.status === 'excused') return null;
    const worth = worths.get(example);
    const explanation = worth ? explain(worth, predictive.mean) : null;
    return { predictive, explanation, category };
  });
}

/**
 * The open cells of the term grade, each with its forecast. A forecast rests on what is known, not on what else is
 * asked: whoever looks at one student asks for no more, and gets the same.
 * @param student place of the only one who is asked about; everybody, unless given
 */
export async function forecastOpenCells(
  asked: AskedTask,
  forecaster: Forecaster,
  student?: number,
): Promise<ForecastCell[]> {
  const cells = openCells(asked.resolved, asked.task.query, asked).filter(
    (cell) => student === undefined || cell.student === student,
  );
  if (cells.length === 0) return [];
  const task = { ...asked.task, query: cells.map(({ example }) => example) };
  const predictives = await predictJointly({ ...asked, task }, forecaster);
  return cells.map((cell, i) => ({ ...cell, predictive: predictives[i]! }));
}

/**
 * A grade's reasons go through the scheme: what each coalition would forecast of the open scores, counted. The nearest
 * open score of each kind of work speaks for its kind, whose forecasts differ by hardly more than how far they look.
 */
async function answerFinal(asked: AskedTask, forecaster: Forecaster): Promise<(Answer | null)[]> {
  const { resolved, wanted } = asked;
  const { asKnown } = resolved;
  const cells = await forecastOpenCells(asked, forecaster);
  const likeness = likenessIn(forecaster.model);
  const grades = await forecastFinal(asKnown, cells, { likeness, seed: FUTURES_SEED });
  const kindOf = kindsOf(resolved);
  const nearest = new Map(cells.toReversed().map((cell) => [kindOf(cell), cell.example]));
  const worths = await weighWanted([...nearest.values()], asked, forecaster);
  const worthOf = (cell: ForecastCell): Worth =>
    worths.get(nearest.get(kindOf(cell)) ?? cell.example) ?? [];
  return grades.map((predictive, student) => {
    if (!predictive) return null;
    const own = cells.filter((cell) => cell.student === student);
    const explanation = wanted(student)
      ? explain(worthOfGrades(asKnown, own, own.map(worthOf)), predictive.mean)
      : null;
    return { predictive, explanation, category: null };
  });
}

/** Every query's distribution, moved by what is supposed of its student. */
export async function predictAll(
  asked: AskedTask,
  { model, adapt }: Forecaster,
): Promise<readonly Predictive[]> {
  const { task, method } = asked;
  return supposing(await predictTask(model, task, { method, adapt }), asked);
}

/** The same, joined to worlds: by VAML where its worlds were the likelier ones. */
async function predictJointly(
  asked: AskedTask,
  { model, adapt }: Forecaster,
): Promise<readonly Predictive[]> {
  const { task, method } = asked;
  const { worlds, card } = model;
  const [predictives, directions] = await Promise.all([
    predictTask(model, task, { method, adapt }),
    worlds?.card.drawnFrom === 'posterior'
      ? directionsOfTask(worlds.learner, task, { base: card.base, adapt })
      : null,
  ]);
  const joined = directions && worlds ? joinByWorlds(predictives, directions, worlds) : predictives;
  return supposing(joined, asked);
}

const supposing = (
  predictives: readonly Predictive[],
  { task, shifts }: AskedTask,
): readonly Predictive[] =>
  shifts.size === 0
    ? predictives
    : predictives.map((predictive, i) => {
        const own = shifts.get(task.query[i]!.student);
        return own ? shiftForecast(predictive, own) : predictive;
      });

/** For whoever serves; of the students whose reasons are asked for. */
async function weighWanted(
  examples: readonly OutcomeExample[],
  { task: { support }, method, wanted }: AskedTask,
  { model, adapt }: Forecaster,
): Promise<Map<OutcomeExample, Worth>> {
  const query = examples.filter(({ student }) => wanted(student));
  const worths = await weighTask(model, query, { support, method, adapt });
  return new Map(query.map((example, i) => [example, worths[i]!]));
}

/** One name for a student's work of one category. */
function kindsOf({ upcoming }: ResolvedQuestion): (cell: ForecastCell) => string {
  const categories = new Map(upcoming.map(({ lineItem, category }) => [lineItem, category]));
  return ({ student, lineItem }) => `${student} ${categories.get(lineItem) ?? ''}`;
}
