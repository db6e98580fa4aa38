/**
 * The learned model of abilities beside the field's simple ones, on students that none of them has seen: each is shown
 * the first half of their answers and asked about the second. Who surprises least serves.
 */
import type { AbilityModel } from './ability-model.ts';
import { fitAbilityModel, RASCH_FIT } from './fit-abilities.ts';
import { adaptAbilities, expectedShare, standingOn } from './adapt-ability.ts';
import type { Asked, History } from './answers.ts';
import type { BktModel } from './bkt.ts';
import { bktShare, fitBkt, traceSkills } from './bkt.ts';
import type { EloModel } from './elo.ts';
import { eloAbility, eloShare, fitElo } from './elo.ts';

const KNOWLEDGE_METHODS = ['abilities', 'rasch', 'elo', 'bkt'] as const;
export type KnowledgeMethod = (typeof KNOWLEDGE_METHODS)[number];

type Counts = { items: number; skills: number };
type MethodError = {
  method: KnowledgeMethod;
  /** Mean over answers; the lower, the less they surprised. */
  logLoss: number;
  brier: number;
  /** Log loss less that of `abilities`, student by student, with 95 %. */
  difference: [low: number, high: number];
};
export type Comparison = { students: number; answers: number; methods: MethodError[] };

/** Enough to tell methods apart; more would make a teacher wait. */
const MOST_HELD_OUT = 60;
const MOST_LEARNED_FROM = 240;
/** Every fifth student is held out. */
const FOLDS = 5;
/** Fewer held-out students, or fewer answers of one, say nothing. */
const FEWEST = 8;
const FEWEST_ANSWERS = 4;
const Z95 = 1.959964;
/** Nothing is impossible, and nothing sure. */
const LEAST = 1e-4;

/** A method that has seen a school's answers, as plain data. */
export type FittedMethod =
  | { method: 'abilities' | 'rasch'; model: AbilityModel }
  | { method: 'elo'; model: EloModel }
  | { method: 'bkt'; model: BktModel };

export function fitMethod(
  method: KnowledgeMethod,
  histories: readonly History[],
  counts: Counts,
): FittedMethod {
  switch (method) {
    case 'abilities':
      return { method, model: fitAbilityModel(histories, counts) };
    case 'rasch':
      return { method, model: fitAbilityModel(histories, counts, RASCH_FIT) };
    case 'elo':
      return { method, model: fitElo(histories, counts) };
    case 'bkt':
      return { method, model: fitBkt(histories, counts) };
  }
}

export function shareAfter(fitted: FittedMethod, known: History): (asked: Asked) => number {
  switch (fitted.method) {
    case 'abilities':
    case 'rasch': {
      const own = adaptAbilities(fitted.model, known);
      return (asked) => expectedShare(standingOn(fitted.model, own, asked));
    }
    case 'elo': {
      const ability = eloAbility(fitted.model, known);
      return (asked) => eloShare(fitted.model, ability, asked);
    }
    case 'bkt': {
      const traced = traceSkills(fitted.model, known);
      return (asked) => bktShare(fitted.model, traced, asked);
    }
  }
}

/** Null where too few students answered enough to tell. */
export function compareModels(histories: readonly History[], counts: Counts): Comparison | null {
  const long = histories.filter(({ length }) => length >= FEWEST_ANSWERS);
  const heldOut = evenly(
    long.filter((_, at) => at % FOLDS === FOLDS - 1),
    MOST_HELD_OUT,
  );
  if (heldOut.length < FEWEST) return null;
  const learnedFrom = evenly(
    long.filter((_, at) => at % FOLDS !== FOLDS - 1),
    MOST_LEARNED_FROM,
  );
  const errors = KNOWLEDGE_METHODS.map((method) => {
    const fitted = fitMethod(method, learnedFrom, counts);
    return { method, students: heldOut.map((history) => errorsOf(fitted, history)) };
  });
  const base = errors[0]?.students ?? [];
  return {
    students: heldOut.length,
    answers: base.reduce((sum, { length }) => sum + length, 0),
    methods: errors.map(({ method, students }) => {
      const all = students.flat();
      return {
        method,
        logLoss: meanOf(all.map(({ logLoss }) => logLoss)),
        brier: meanOf(all.map(({ brier }) => brier)),
        difference: differenceOf(students, base),
      };
    }),
  };
}

/** Of equals, the learned model. */
export function bestOf({ methods }: Comparison): KnowledgeMethod {
  const [first] = methods.toSorted((a, b) => a.logLoss - b.logLoss);
  return first?.method ?? 'abilities';
}

/** Spread over the whole list, so that no class is left out. */
function evenly<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  const places = new Set(
    Array.from({ length: Math.min(most, all.length) }, (_, at) => Math.floor(at * step)),
  );
  return all.filter((_, at) => places.has(at));
}

type AnswerError = { logLoss: number; brier: number };

function errorsOf(fitted: FittedMethod, history: History): AnswerError[] {
  const half = Math.floor(history.length / 2);
  const share = shareAfter(fitted, history.slice(0, half));
  return history.slice(half).map((answer) => {
    const p = Math.min(1 - LEAST, Math.max(LEAST, share(answer)));
    const { correct } = answer;
    return {
      logLoss: -(correct * Math.log(p) + (1 - correct) * Math.log(1 - p)),
      brier: (correct - p) ** 2,
    };
  });
}

/** Answers of one student go together: the spread is that of students. */
function differenceOf(
  own: readonly (readonly AnswerError[])[],
  base: readonly (readonly AnswerError[])[],
): [number, number] {
  const each = own.map((errors, at) => lossOf(errors) - lossOf(base[at] ?? []));
  const mean = meanOf(each);
  const spread = Math.sqrt(meanOf(each.map((value) => (value - mean) ** 2)));
  const half = (Z95 * spread) / Math.sqrt(Math.max(1, each.length - 1));
  return [mean - half, mean + half];
}

const lossOf = (errors: readonly AnswerError[]) => meanOf(errors.map(({ logLoss }) => logLoss));

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
