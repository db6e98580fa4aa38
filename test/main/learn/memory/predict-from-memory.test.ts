/** Forecasts from an external memory: the learner's own, and those that no single support set could give. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { LearnerSpec, MemoryLearner, Outcome } from '../../../../src/main/learn/learner.ts';
import { matching } from '../../../../src/main/learn/matching.ts';
import { openMemory } from '../../../../src/main/learn/memory/memory.ts';
import {
  forecastFromMemory,
  rememberInMemory,
} from '../../../../src/main/learn/memory/predict-from-memory.ts';
import { padTasks } from '../../../../src/main/learn/meta-batch.ts';
import { protonet } from '../../../../src/main/learn/protonet.ts';
import { forecast } from '../../../../src/main/learn/run-learner.ts';
import { useBackend } from '../../../../src/main/learn/tensor/backends.ts';
import { seedKey } from '../../../../src/main/learn/tensor/keys.ts';
import { classTasks, episodes, FEATURES } from '../some-tasks.ts';

const number: Outcome = { kind: 'number' };
const category: Outcome = { kind: 'category', ways: 3 };
const kinds = [
  { name: 'protonet', make: protonet, outcome: number },
  { name: 'protonet', make: protonet, outcome: category },
  { name: 'matching', make: matching, outcome: number },
  { name: 'matching', make: matching, outcome: category },
] as const;

function rememberer(make: (spec: LearnerSpec) => MemoryLearner, outcome: Outcome) {
  const spec = { features: FEATURES, outcome, hidden: [8] };
  const learner = make(spec);
  return { learner, spec, params: learner.init(seedKey(3)) };
}

const memoryOf = ({ learner }: { learner: MemoryLearner }) =>
  openMemory({ width: 16, capacity: 100, metric: learner.metric });

beforeAll(() => useBackend('cpu'));

describe.each(kinds)('$name for a $outcome.kind', ({ make, outcome }) => {
  const [task] =
    outcome.kind === 'number' ? classTasks(4, [7]) : episodes(4, { count: 1, ways: 3, shots: 3 });
  const queries = task.query.x.map((row) => [...row]);

  test('with its whole support set in memory it forecasts as ever', async () => {
    const who = rememberer(make, outcome);
    const memory = memoryOf(who);
    await rememberInMemory(memory, who, { rows: task.support });
    const own = await forecast(who, who.params, padTasks([task]));
    const recalled = await forecastFromMemory(memory, who, { queries, lookup: { k: 9 } });
    const flat = (forecasts: typeof own) =>
      forecasts.kind === 'number'
        ? [...forecasts.mean[0], ...forecasts.variance[0]]
        : forecasts.probability[0].flat();
    expect(flat(recalled)).toHaveLength(flat(own).length);
    flat(recalled).forEach((v, i) => expect(v).toBeCloseTo(flat(own)[i], 4));
  });

  test('a forgotten student no longer bears on a forecast', async () => {
    const who = rememberer(make, outcome);
    const [with7, without] = [memoryOf(who), memoryOf(who)];
    const { x, y } = task.support;
    await rememberInMemory(without, who, { rows: { x: x.slice(2), y: y.slice(2) } });
    const owners = y.map((_, i) => (i < 2 ? 7 : 8));
    await rememberInMemory(with7, who, { rows: task.support, owners });
    with7.forget(7);
    const lookup = { k: 5 };
    expect(await forecastFromMemory(with7, who, { queries, lookup })).toEqual(
      await forecastFromMemory(without, who, { queries, lookup }),
    );
  });
});

test('with nothing in memory there is still a forecast', async () => {
  const who = rememberer(protonet, number);
  const empty = await forecastFromMemory(memoryOf(who), who, {
    queries: [[0, 1, 2]],
    lookup: { k: 3 },
  });
  expect(empty.kind === 'number' && empty.mean[0].every(Number.isFinite)).toBe(true);
});
