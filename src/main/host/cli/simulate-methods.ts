/** `simulate methods`: the comparison of methods in worlds whose truth is known. */
import type { Mean } from '../../benchmark/methods/prove-policies.ts';
import type { Proof } from '../../benchmark/methods/prove-methods.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { flag, number, texts } from './option.ts';
import { showProgress } from './show-progress.ts';
import { does } from './words.ts';
import { Failure } from '../../../shared/failure.ts';

const USUAL_SCHOOLS = 40;
const whole = { least: 0, whole: true };

export const simulateMethods = command({
  name: 'simulate methods',
  does: does.simulateMethods,
  options: {
    schools: number('N', { least: 1, whole: true }),
    scenario: texts('NAME…'),
    terms: number('N', whole),
    prior: flag(),
  },
  run: async ({ options }, { seed, terminal }) => {
    const { schools = USUAL_SCHOOLS, scenario, terms = 0, prior } = options;
    if (prior) {
      const { learnEffectPrior } = await import('../../benchmark/methods/learn-effect-prior.ts');
      const learned = await learnEffectPrior(schools, seed);
      return { json: { seed, schools, ...learned }, text: `${JSON.stringify(learned)}\n` };
    }
    const room = await import('../../benchmark/methods/prove-methods.ts');
    const wrong = scenario.find((name) => !room.SCENARIO_NAMES.some((known) => known === name));
    if (wrong !== undefined)
      throw new Failure('wrong-value', {
        option: 'scenario',
        value: wrong,
        expected: room.SCENARIO_NAMES.join('|'),
      });
    const scenarios = room.SCENARIO_NAMES.filter(
      (name) => scenario.length === 0 || scenario.includes(name),
    );
    const progress = showProgress(terminal);
    try {
      const proof = await room.proveMethods({
        schools,
        seed,
        scenarios,
        terms,
        onProgress: (share, what) => progress.show({ label: what, share }),
      });
      return { json: proof, text: textOf(proof) };
    } finally {
      progress.end();
    }
  },
});

/** Figures for whoever checks the engine: English names of columns, as in the other proofs. */
function textOf({ scenarios, policies }: Proof): string {
  const share = (part: number, of: number) => (of > 0 ? (part / of).toFixed(3) : '');
  const rows = scenarios.map((one) => [
    one.scenario,
    String(one.schools),
    String(one.ranges),
    share(one.kept80, one.ranges),
    share(one.kept50, one.ranges),
    share(one.claiming, one.schools),
    share(one.wrong, one.schools),
    share(one.found, one.findable),
    share(one.blocked, one.pairs),
    one.ranges > 0 ? Math.sqrt(one.error / one.ranges).toFixed(3) : '',
  ]);
  const numbers = [
    'schools',
    'ranges',
    'kept 80 %',
    'kept 50 %',
    'claiming',
    'wrong',
    'found',
    'kept back',
    'rmse',
  ];
  const table = alignTable(
    [{ title: 'scenario' }, ...numbers.map((title) => ({ title, isNumber: true }))],
    rows,
  );
  if (policies.length === 0) return table;
  const regrets = policies.map((one) => [
    one.policy,
    meanOf(one.regret),
    meanOf(one.late),
    meanOf(one.underGreedy),
    meanOf(one.underUniform),
    share(one.differing.kept80, one.differing.ranges),
    share(one.differing.found, one.differing.findable),
    share(one.differing.blocked, one.differing.pairs),
    share(one.alike.wrong, one.alike.schools),
    one.claimedByMeans.toFixed(3),
  ]);
  const figures = [
    'regret',
    'last third',
    'under greedy',
    'under uniform',
    'kept 80 %',
    'found',
    'kept back',
    'wrong, none differs',
    'wrong by plain means',
  ];
  return `${table}\n${alignTable(
    [{ title: 'policy' }, ...figures.map((title) => ({ title, isNumber: true }))],
    regrets,
  )}`;
}

const meanOf = ({ mean, interval95 }: Mean): string =>
  `${mean.toFixed(3)} (${interval95.map((end) => end.toFixed(3)).join(' … ')})`;
