/** Invented teaching methods of an invented class: one that looked better, one that is open, one with too little. */
import type { Api } from '../../src/renderer/api.ts';
import type {
  MethodComparison,
  MethodEstimate,
  MethodFacts,
  MethodForGroup,
  MethodLog,
  MethodVerdict,
  TeachingGroup,
  TryOut,
} from '../../src/shared/contract/methods.ts';
import type { SectionGradebook } from '../../src/shared/nouns.ts';

const estimate = (middle: number, half: number, better: number): MethodEstimate => ({
  effect: middle,
  interval50: [middle - half / 2, middle + half / 2],
  interval80: [middle - half, middle + half],
  better,
  worse: (1 - better) / 4,
  positive: Math.min(1, better + 0.1),
});

function methodFor(
  method: string,
  verdict: MethodVerdict,
  { own, published }: { own: MethodEstimate | null; published: MethodEstimate },
): MethodForGroup {
  const combined = own
    ? estimate((own.effect + published.effect) / 2, 0.02, (own.better + published.better) / 2)
    : published;
  return {
    method,
    verdict,
    own,
    published,
    combined,
    gain: { effect: combined.effect * 0.8, interval80: combined.interval80 },
    periodsNeeded: verdict === 'too-close' ? 9 : verdict === 'not-enough' ? 2 : null,
  };
}

const facts = (method: string, blocked: MethodFacts['blocked'], periods: number): MethodFacts => ({
  method,
  scores: periods * 26,
  students: 28,
  periods,
  blocked,
  comparedWith: blocked.length > 0 ? [] : ['explicit-instruction', 'worked-examples'],
  overlap: blocked.includes('few-periods') ? null : 0.96,
  gap: blocked.includes('regression') ? -9 : 0.4,
  regression: blocked.includes('regression') ? 'low' : null,
  backward: blocked.length > 0 ? null : [-1.2, 1.4],
  robustness: blocked.length > 0 ? null : 0.31,
});

function groupsOf({ students }: SectionGradebook): TeachingGroup[] {
  return ['A', 'B', 'C'].map((name, at) => ({
    name,
    students: students
      .filter((_, i) => i % 3 === at)
      .map(({ id, name: student }) => ({ id, name: student })),
    needs: {
      support: at === 0 ? 6 : 1,
      'on-course': 4,
      stretch: at === 2 ? 5 : 1,
      unknown: at === 1 ? 1 : 0,
    },
    weakSkills: at === 0 ? ['factorising', 'inequalities'] : [],
  }));
}

function comparisonOf(gradebook: SectionGradebook, worthPoints: number): MethodComparison {
  const methods = [
    methodFor('retrieval-practice', 'looked-better', {
      own: estimate(0.05, 0.025, 0.93),
      published: estimate(0.012, 0.035, 0.4),
    }),
    methodFor('worked-examples', 'too-close', {
      own: estimate(0.004, 0.04, 0.3),
      published: estimate(0.012, 0.036, 0.4),
    }),
    methodFor('small-group-teaching', 'not-enough', {
      own: estimate(0.03, 0.05, 0.6),
      published: estimate(0.006, 0.03, 0.3),
    }),
    methodFor('explicit-instruction', 'looked-worse', {
      own: estimate(-0.045, 0.025, 0.01),
      published: estimate(-0.015, 0.036, 0.1),
    }),
    methodFor('jigsaw', 'not-enough', { own: null, published: estimate(-0.02, 0.04, 0.06) }),
  ];
  const groups = groupsOf(gradebook);
  return {
    section: gradebook.section,
    worthPoints,
    sections: 4,
    scores: 812,
    periods: 26,
    undated: 2,
    spreadPoints: 16,
    unplaced: [{ section: 'Algebra 9B', group: 'Green', lessons: 2 }],
    methods: [
      facts('retrieval-practice', [], 12),
      facts('worked-examples', [], 6),
      facts('small-group-teaching', ['regression'], 4),
      facts('explicit-instruction', [], 11),
      facts('jigsaw', ['few-periods'], 0),
    ],
    groups: groups.map((group) => ({ ...group, methods })),
    audit: methods.map(({ method }, at) => ({
      method,
      minutes: groups.map(({ name }, i) => ({ group: name, perStudent: 240 - 40 * at + 15 * i })),
    })),
  };
}

/** @param find the section that a call means */
export function fakeMethods(
  find: (sectionId: number) => SectionGradebook,
  record: (verb: string, title: string) => void,
): Api['methods'] {
  let entries: MethodLog['entries'] = ['2026-11-19', '2026-11-16', '2026-11-12'].map(
    (usedOn, at) => ({
      id: 3 - at,
      usedOn,
      method: at === 1 ? 'explicit-instruction' : 'retrieval-practice',
      minutes: 30,
      groupName: at === 2 ? 'A' : null,
      students: at === 2 ? 10 : 28,
    }),
  );
  let tryOuts: TryOut[] = [];
  let keptSince: string | null = null;
  return {
    log: async ({ sectionId }) => ({
      section: find(sectionId).section,
      entries,
      groupNames: keptSince ? ['A', 'B', 'C'] : [],
    }),
    addToLog: async ({ sectionId, ...entry }) => {
      entries = [{ ...entry, id: entries.length + 1, students: 28 }, ...entries];
      record('log-method', find(sectionId).section.name);
      return { ok: true };
    },
    removeFromLog: async ({ entryId }) => {
      entries = entries.filter(({ id }) => id !== entryId);
      record('unlog-method', 'Algebra 9B');
      return { ok: true };
    },
    groups: async ({ sectionId, largest }) => ({
      section: find(sectionId).section,
      largest: largest ?? 12,
      groups: groupsOf(find(sectionId)),
      keptSince: largest === undefined ? keptSince : null,
      moves: [],
    }),
    keepGroups: async ({ sectionId, groups }) => {
      keptSince = groups.length > 0 ? '2026-11-23' : null;
      record('keep-groups', find(sectionId).section.name);
      return { ok: true };
    },
    setDays: async () => ({ ok: true }),
    compare: async ({ sectionId, worthPoints = 2 }) => comparisonOf(find(sectionId), worthPoints),
    tryOuts: async () => tryOuts,
    adviseTryOut: async ({ plan }) => ({
      problems: plan.methods[0] === plan.methods[1] ? ['same-method'] : [],
      categories: [
        { name: 'Quizzes', share: 0.05, isAllowed: true },
        { name: 'Exams', share: 0.3, isAllowed: false },
      ],
      sizes: [4, 8, 12, 16].map((rounds) => ({
        rounds,
        found: Math.min(0.95, rounds / 15),
        wrong: 0.04,
        wrongIfNaive: 0.06,
        shareOfBetter: plan.adaptive ? 0.6 : 0.5,
      })),
      enough: 12,
      simulated: 200,
      points: 16,
    }),
    startTryOut: async ({ sectionId, plan }) => {
      tryOuts = [startedTryOut(plan)];
      record('start-try-out', find(sectionId).section.name);
      return { tryOutId: 1 };
    },
    drawRound: async () => ({ ok: true }),
    endTryOut: async () => {
      tryOuts = tryOuts.map((one) => ({ ...one, state: 'ended' }));
      return { ok: true };
    },
  };
}

const startedTryOut = (plan: TryOut['plan']): TryOut => ({
  id: 1,
  plan,
  startedOn: '2026-11-23',
  state: 'running',
  rounds: Array.from({ length: plan.rounds }, (_, at) => ({
    arms: ['A', 'B', 'C'].map((group, i) => ({ group, method: plan.methods[(at + i) % 2]! })),
    lineItem: at === 0 ? { id: 9, title: 'Quiz 5', dueOn: '2026-12-01' } : null,
    isMarked: false,
    asPlanned: null,
  })),
  canDraw: plan.adaptive,
  result: null,
});
