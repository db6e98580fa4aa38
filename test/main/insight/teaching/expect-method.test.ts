/** What a teacher may expect of a method from here on: chance before choice, and only where the data may speak. */
import { describe, expect, it } from 'vitest';
import { readExpectation } from '../../../../src/main/insight/teaching/methods/expect-method.ts';
import type { MethodComparison, TryOut } from '../../../../src/shared/contract/methods.ts';

const estimate = {
  effect: 0.04,
  interval50: [0.03, 0.05] as [number, number],
  interval80: [0.04 - 0.012816, 0.04 + 0.012816] as [number, number],
  better: 0.9,
  worse: 0,
  positive: 0.99,
};
const facts = {
  method: 'retrieval-practice',
  scores: 240,
  students: 40,
  periods: 8,
  blocked: [],
  comparedWith: ['explicit-instruction'],
  overlap: 1,
  gap: 0,
  regression: null,
  backward: null,
  robustness: null,
} satisfies MethodComparison['methods'][number];
const compared = {
  section: { id: 1, name: 'A', course: 'Maths', term: null, termStart: null },
  worthPoints: 2,
  sections: 1,
  scores: 240,
  periods: 8,
  undated: 0,
  spreadPoints: 16,
  unplaced: [],
  methods: [facts],
  groups: [
    {
      name: 'A',
      students: [1, 2].map((id) => ({ id, name: `Student ${id}` })),
      needs: { support: 1, 'on-course': 1, stretch: 0, unknown: 0 },
      weakSkills: [],
      methods: [
        {
          method: 'retrieval-practice',
          published: estimate,
          own: estimate,
          combined: estimate,
          gain: estimate,
          verdict: 'looked-better',
          periodsNeeded: null,
        },
      ],
    },
  ],
  audit: [
    { method: 'retrieval-practice', minutes: [{ group: 'A', perStudent: 30 }] },
    { method: 'explicit-instruction', minutes: [{ group: 'A', perStudent: 90 }] },
  ],
} satisfies MethodComparison;

const tryOut = (effect: number): TryOut => ({
  id: 1,
  plan: {
    methods: ['retrieval-practice', 'explicit-instruction'],
    by: 'group',
    rounds: 4,
    category: null,
    adaptive: false,
    worthPoints: 2,
  },
  startedOn: '2026-09-01',
  state: 'done',
  rounds: [],
  canDraw: false,
  result: {
    effect,
    interval80: [effect - 0.012816, effect + 0.012816],
    interval95: [effect - 0.02, effect + 0.02],
    asMuch: 0.02,
    isDifferent: true,
    rounds: 4,
    scores: 96,
  },
});

describe('a teaching method from here on', () => {
  it('counts for the lesson time that it does not have yet', () => {
    const found = readExpectation('retrieval-practice', compared, []);
    expect(found).toMatchObject({ basis: 'association', already: 0.25, scores: 240, periods: 8 });
    expect(found.byStudent.get(2)!.effect).toBeCloseTo(0.04 * 0.75, 12);
    expect(found.byStudent.get(2)!.sd).toBeCloseTo(0.01 * 0.75, 9);
  });

  it('moves nobody where students were not alike before', () => {
    const guarded = {
      ...compared,
      methods: [{ ...facts, blocked: ['no-overlap' as const] }],
    };
    const found = readExpectation('retrieval-practice', guarded, []);
    expect(found).toMatchObject({ basis: 'not-enough', untold: 'not-comparable' });
    expect(found.byStudent.size).toBe(0);
  });

  it('moves nobody where no lesson was taught this way, whatever is published', () => {
    const found = readExpectation('jigsaw', compared, []);
    expect(found).toMatchObject({ basis: 'not-enough', untold: 'no-scores' });
  });

  it('goes by a try-out where chance decided, first method against second', () => {
    const found = readExpectation('retrieval-practice', compared, [tryOut(-0.06)]);
    expect(found).toMatchObject({ basis: 'try-out', against: 'explicit-instruction', periods: 4 });
    expect(found.byStudent.get(1)!.effect).toBeCloseTo(0.06 * 0.75, 12);
  });
});
