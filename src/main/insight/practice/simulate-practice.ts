/** Adaptive practice beside three simple ways, on the same simulated learners: is it really better, and by how much? */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  POLICIES,
  type PolicyName,
  type PolicyResult,
  type PracticeSimulation,
} from '../../../shared/contract/practice-simulation.ts';
import { addDays } from '../../../shared/day.ts';
import type { Id } from '../../../shared/nouns.ts';
import { type Random, randomOf } from '../../../shared/random.ts';
import type { Edge } from '../../../shared/skill-graph.ts';
import { fitAbilityModel } from '../../learn/knowledge/fit-abilities.ts';
import { tracingOf } from '../../learn/knowledge/learn-knowledge.ts';
import {
  adaptive,
  atRandom,
  type Believed,
  type Chooser,
  fixedOrder,
  type Past,
  threeInARow,
} from './practice-policies.ts';
import { makeLearner, makeWorld, type SimulatedLearner, type World } from './simulated-learner.ts';

const START = '2026-09-07';
const ITEMS_A_SITTING = 10;
const DAYS_BETWEEN = 2;
/** In fixed order each skill gets so many items. */
const FIXED_COUNT = 5;
/** The class that the model is learned from beforehand. */
const CLASS_BEFORE = { students: 60, items: 40 };
/** Questions a skill in the exam before, which only adaptive practice can look at. */
const EXAM_A_SKILL = 2;
/** Items a skill, on average, after which a learner counts as not having got there. */
const MOST_A_SKILL = 30;
const BUDGET_A_SKILL = 8;
/** Nobody practises for ever: five times the sittings of the budget. */
const MOST_TERMS = 5;
const Z95 = 1.959964;

export type SimulationOptions = {
  skills: readonly Id[];
  edges: readonly Edge[];
  learners: number;
  seed: number;
  onLearner?: (done: number) => void;
  signal?: AbortSignal | undefined;
};

type Run = {
  items: number;
  reached: boolean;
  knownThen: number;
  success: number;
  threes: number;
};

export async function simulatePractice(options: SimulationOptions): Promise<PracticeSimulation> {
  const { skills, edges, learners, seed, onLearner, signal } = options;
  const random = randomOf(seed, 'simulate-practice');
  const world = makeWorld(skills, edges, random.stream('world'));
  const believed = learnFromClass(world, random.stream('class before'));
  const runs = new Map<PolicyName, Run[]>(POLICIES.map((name) => [name, []]));
  for (let at = 0; at < learners; at++) {
    signal?.throwIfAborted();
    for (const name of POLICIES) {
      // The same learner, and the same luck as far as that can be, for every policy.
      const own = random.stream(`learner ${at}`);
      const choose = chooserOf(name, world, { believed, random: own });
      const run = runLearner(world, choose, { random: own, hasExam: name === 'adaptive' });
      runs.get(name)?.push(run);
    }
    onLearner?.(at + 1);
    await nextTurn();
  }
  const of = (name: PolicyName) => runs.get(name) ?? [];
  return {
    skills: skills.length,
    budget: ITEMS_A_SITTING * sittingsFor(skills.length),
    policies: POLICIES.map((name) => summarise(name, of(name))),
    saved: POLICIES.filter((name) => name !== 'adaptive').map((than) => {
      const differences = of(than).map(({ items }, at) => items - (of('adaptive')[at]?.items ?? 0));
      const { mean, interval } = meanWithInterval(differences);
      return { than, items: mean, interval };
    }),
  };
}

function chooserOf(
  name: PolicyName,
  world: World,
  { believed, random }: { believed: Believed; random: Random },
): Chooser {
  switch (name) {
    case 'adaptive':
    case 'adaptive-blind':
      return adaptive(world, believed);
    case 'in-turn':
      return threeInARow(world);
    case 'fixed':
      return fixedOrder(world, FIXED_COUNT);
    case 'random':
      return atRandom(world, random.stream('draws'));
  }
}

/** Another class's answers to a mixed sheet, as a school would have them from last year. */
function learnFromClass(world: World, random: Random): Believed {
  const place = new Map(world.skills.map((id, at) => [id, at]));
  const histories = Array.from({ length: CLASS_BEFORE.students }, (_, at) => {
    const own = random.stream(`student ${at}`);
    const learner = makeLearner(world, own.stream('person'));
    return Array.from({ length: CLASS_BEFORE.items }, () => {
      const number = own.whole([0, world.items.length - 1]);
      const item = world.items[number];
      if (!item) throw new RangeError('learnFromClass: a world without items');
      return {
        item: number,
        skills: [place.get(item.skillId) ?? 0],
        correct: learner.show(item),
      };
    });
  });
  const counts = { items: world.items.length, skills: world.skills.length };
  const model = fitAbilityModel(histories, counts);
  return { model, tracing: tracingOf(histories, model) };
}

function runLearner(
  world: World,
  choose: Chooser,
  { random, hasExam }: { random: Random; hasExam: boolean },
): Run {
  const learner = makeLearner(world, random.stream('person'));
  const exam = hasExam ? sitExam(world, learner) : [];
  const past: Past[] = [];
  const most = MOST_A_SKILL * world.skills.length;
  const sittings = sittingsFor(world.skills.length);
  let [reachedAt, knownThen] = [isDone(world, learner.known) ? 0 : -1, 0];
  for (let sitting = 0; past.length < most && sitting < MOST_TERMS * sittings; sitting++) {
    const today = addDays(START, sitting * DAYS_BETWEEN);
    for (let turn = 0; turn < ITEMS_A_SITTING && past.length < most; turn++) {
      const next = choose([...exam, ...past], { today, sitting });
      if (!next) break;
      const outcome = learner.answer(next.item);
      past.push({ ...next, outcome, on: today, sitting });
      if (reachedAt < 0 && isDone(world, learner.known)) reachedAt = past.length;
    }
    if (sitting === sittings - 1) knownThen = learner.known.size;
    if (reachedAt >= 0 && sitting >= sittings) break;
    learner.rest(DAYS_BETWEEN);
  }
  return {
    items: reachedAt < 0 ? most : reachedAt,
    reached: reachedAt >= 0,
    knownThen,
    success: past.reduce((sum, { outcome }) => sum + outcome, 0) / Math.max(1, past.length),
    threes: threeFailures(past) / Math.max(1, past.length),
  };
}

/** After so many sittings the skills known are counted, however few items were asked. */
const sittingsFor = (skills: number) => Math.ceil((BUDGET_A_SKILL * skills) / ITEMS_A_SITTING);

/** A week before, on every skill. */
function sitExam({ skills, items }: World, learner: SimulatedLearner): Past[] {
  return skills
    .flatMap((id) => items.filter(({ skillId }) => skillId === id).slice(-EXAM_A_SKILL))
    .map((item) => ({
      item,
      outcome: learner.show(item),
      on: addDays(START, -7),
      sitting: -1,
      isOlder: false,
    }));
}

const isDone = ({ skills }: World, known: ReadonlySet<Id>) => skills.every((id) => known.has(id));

/** Items of one sitting that were at least the third failure in a row. */
function threeFailures(past: readonly Past[]): number {
  return past.filter((_, at) => {
    const three = past.slice(Math.max(0, at - 2), at + 1);
    return (
      three.length === 3 &&
      three.every(({ outcome, sitting }) => outcome === 0 && sitting === three[2]?.sitting)
    );
  }).length;
}

function summarise(policy: PolicyName, runs: readonly Run[]): PolicyResult {
  const items = meanWithInterval(runs.map((run) => run.items));
  const known = meanWithInterval(runs.map(({ knownThen }) => knownThen));
  const mean = (of: (run: Run) => number) => meanWithInterval(runs.map(of)).mean;
  return {
    policy,
    learners: runs.length,
    itemsToMastery: items.mean,
    itemsToMasteryInterval: items.interval,
    reached: mean(({ reached }) => (reached ? 1 : 0)),
    known: known.mean,
    knownInterval: known.interval,
    success: mean(({ success }) => success),
    threeFailures: mean(({ threes }) => threes),
  };
}

function meanWithInterval(values: readonly number[]): {
  mean: number;
  interval: [number, number];
} {
  const n = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, n - 1);
  const half = Z95 * Math.sqrt(spread / n);
  return { mean, interval: [mean - half, mean + half] };
}
