/** All that the comparison of methods must keep, scenario by scenario, in one table. */
import type { Random } from '../../../shared/random.ts';
import type { Tally } from './prove-comparison.ts';
import { proveComparison } from './prove-comparison.ts';
import type { Regret } from './prove-policies.ts';
import { POLICIES, provePolicies } from './prove-policies.ts';
import type { WorldSpec } from './teaching-world.ts';
import { USUAL_WORLD } from './teaching-world.ts';
import { variedWorld } from './varied-world.ts';

const usual = (change: Partial<WorldSpec>) => (): WorldSpec => ({ ...USUAL_WORLD, ...change });

/**
 * Each scenario with what it is there to show. A method that teachers keep for students whom they expect to do well is
 * kept back, as its part of the class is picked anew each time; one that they keep for the days on which the whole class
 * does well is told from its days by nothing in a log: hidden-days shows what is then claimed, and why every claim is
 * worded as what went together.
 */
export const SCENARIOS = {
  'no-effect': usual({ effectSd: 0 }),
  'usual-effects': usual({}),
  'large-effects': usual({ effectSd: 0.3 }),
  'few-data-no-effect': usual({ courses: 1, assessments: 6, effectSd: 0 }),
  'few-data': usual({ courses: 1, assessments: 6 }),
  'low-scorers-no-effect': usual({ assignment: 'low-scorers', effectSd: 0 }),
  'low-scorers': usual({ assignment: 'low-scorers' }),
  'drift-no-effect': usual({ drift: 1, effectSd: 0 }),
  drift: usual({ drift: 1 }),
  'hidden-third-no-effect': usual({ assignment: 'hidden-third', effectSd: 0 }),
  'hidden-half-no-effect': usual({ assignment: 'hidden-half', effectSd: 0 }),
  'hidden-days-no-effect': usual({ assignment: 'hidden-days', effectSd: 0 }),
  varied: variedWorld,
} satisfies Record<string, (random: Random) => WorldSpec>;
export type Scenario = keyof typeof SCENARIOS;
export const SCENARIO_NAMES = Object.keys(SCENARIOS) as Scenario[]; // keys of a literal

export type Proof = {
  seed: number;
  schools: number;
  scenarios: ({ scenario: Scenario } & Tally)[];
  policies: Regret[];
};

type Options = {
  schools: number;
  seed: number;
  scenarios: readonly Scenario[];
  /** Terms played for each policy; 0 plays none. */
  terms: number;
  onProgress?: (share: number, what: string) => void;
};

export async function proveMethods({
  schools,
  seed,
  scenarios,
  terms,
  onProgress,
}: Options): Promise<Proof> {
  const found: Proof['scenarios'] = [];
  for (const [at, scenario] of scenarios.entries()) {
    const tally = await proveComparison(SCENARIOS[scenario], { schools, seed }, (done) =>
      onProgress?.((at + done / schools) / scenarios.length, scenario),
    );
    found.push({ scenario, ...tally });
  }
  const policies =
    terms > 0
      ? await provePolicies(POLICY_WORLD, { schools: terms, seed }, (done) =>
          onProgress?.(done / (POLICIES.length * terms), 'policies'),
        )
      : [];
  return { seed, schools, scenarios: found, policies };
}

/** Two parallel classes and twelve assessments: what a teacher has in a term. */
const POLICY_WORLD: WorldSpec = { ...USUAL_WORLD, courses: 1, assessments: 12, methods: 4 };
