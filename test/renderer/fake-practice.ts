/** The practice of the invented school: some mastered, some ready, one in need of the teacher. */
import { AsyncIteratorClass } from '@orpc/client';
import type { Api } from '../../src/renderer/api.ts';
import type { PathPlan, PlannedPath } from '../../src/shared/contract/learning-path.ts';
import type { SectionPractice } from '../../src/shared/contract/practice.ts';
import type { PracticeSet, SkillStanding } from '../../src/shared/contract/practice-set.ts';
import type { OpenSheet } from '../../src/shared/contract/practice-sheet.ts';
import type { Sitting } from '../../src/shared/contract/sitting.ts';
import type { SectionGradebook } from '../../src/shared/nouns.ts';
import { fakeMap } from './fake-skills.ts';

const skills = fakeMap.skills.map(({ id, name }) => ({ id, name }));

function standing(skillId: number, student: number): SkillStanding {
  const level = Math.max(0.05, Math.min(0.98, 1.2 - 0.22 * skillId + 0.06 * ((student * 7) % 5)));
  const isMastered = level > 0.9;
  const waits = fakeMap.prerequisites.filter((edge) => edge.skillId === skillId && level < 0.5);
  return {
    skillId,
    state: level > 0.85 ? 'secure' : level > 0.6 ? 'shaky' : 'not-yet',
    probability: level,
    interval: [Math.max(0, level - 0.15), Math.min(1, level + 0.1)],
    n: 8,
    known: level,
    mastery: isMastered ? (student % 2 ? 'confirmed' : 'unconfirmed') : 'none',
    isReady: !isMastered && waits.length === 0,
    waitsFor: isMastered ? [] : waits.map(({ needsId }) => needsId),
    review: isMastered
      ? { dueOn: '2026-11-25', retrievability: 0.93, stability: 12, isDue: student % 3 === 0 }
      : null,
    checkDueOn: isMastered && student % 2 === 0 ? '2026-11-24' : null,
    stuck: student === 3 && skillId === 3 ? 'ten-items' : null,
    practised: 0,
  };
}

const set = (studentId: number): PracticeSet => ({
  studentId,
  minutes: 6,
  items: [2, 3, 1].map((skillId, at) => ({
    itemId: at + 1,
    id: `algebra-${at + 1}`,
    skillId,
    skill: skills[skillId - 1]?.name ?? '',
    expectedSuccess: 0.78,
    minutes: 2,
    why: (['continue', 'ready', 'review'] as const)[at] ?? 'older',
    text: 'Solve 2x + 3 = 11.',
  })),
  changes: [{ code: 'faster', skillId: null, right: 9, n: 10 }],
  nextOn: null,
  withoutItems: [],
});

const path: PlannedPath = {
  steps: [
    {
      skillId: 2,
      week: 0,
      minutes: 30,
      kind: 'learn',
      because: { code: 'opens', skillIds: [3, 5] },
      isPinned: false,
      students: null,
    },
    {
      skillId: 3,
      week: 0,
      minutes: 30,
      kind: 'learn',
      because: { code: 'opens', skillIds: [4] },
      isPinned: false,
      students: null,
    },
    {
      skillId: 2,
      week: 1,
      minutes: 5,
      kind: 'check',
      because: { code: 'check', skillIds: [] },
      isPinned: false,
      students: null,
    },
    {
      skillId: 4,
      week: 1,
      minutes: 40,
      kind: 'learn',
      because: { code: 'pinned', skillIds: [] },
      isPinned: true,
      students: null,
      movedFrom: 2,
    },
  ],
  leftOut: [{ skillId: 5, why: 'no-room', by: null }],
  movedPins: [],
  worth: { minutes: 105, weeks: 2, gain: 1.6, gainInterval: [1.1, 2], skills: 3 },
};

const plan: PathPlan = {
  settings: {
    minutesAWeek: 60,
    startsOn: '2026-11-23',
    weeks: 4,
    wishes: { goals: null, pins: [{ skillId: 4, week: 1 }], bans: [] },
  },
  isKept: true,
  skills,
  prerequisites: fakeMap.prerequisites,
  path,
  unwished: path,
  own: [],
};

const sittingOf = (studentId: number): Sitting => ({
  student: { id: studentId, name: 'Ada Okafor' },
  answered: 0,
  right: 0,
  item: {
    sheetItemId: 1,
    why: 'ready',
    prompt: { en: ['Solve 2x + 3 = 11.'], 'zh-CN': ['解方程 2x + 3 = 11。'] },
    options: ['7', '4', '-4'].map((text, at) => ({
      label: 'ABC'[at] ?? '',
      passage: { en: [text], 'zh-CN': [text] },
    })),
  },
  end: null,
});

export function fakePractice(find: (sectionId: number) => SectionGradebook): Api['practice'] {
  const done = async () => ({ ok: true });
  let turn: Sitting | null = null;
  const members = (sectionId: number) => find(sectionId).students;
  const section = (sectionId: number): SectionPractice => ({
    section: find(sectionId).section,
    skills: skills.map((skill) => ({ ...skill, isByName: false })),
    prerequisites: fakeMap.prerequisites,
    students: members(sectionId).map(({ id, name }) => ({
      id,
      name,
      standings: skills.map((skill) => standing(skill.id, id)),
      sheetId: id === 1 ? 1 : null,
      minutesSaved: 12,
    })),
    doubtful: [{ itemId: 4, name: 'Quiz 2 · 4', skillId: 3 }],
    retention: [0.8, 0.85, 0.9, 0.95].map((retention, at) => ({
      retention,
      minutesAWeek: 40 + 30 * at,
    })),
    learnedFrom: { students: 60, answers: 2400 },
  });
  const sheets: OpenSheet[] = [
    {
      id: 1,
      student: { id: 1, name: 'Ada Okafor' },
      madeOn: '2026-11-20',
      items: [1, 2, 3].map((itemId) => ({ itemId, skill: 'Expressions', key: '4', labels: [] })),
    },
  ];
  return {
    section: async ({ sectionId }) => section(sectionId),
    student: async ({ studentId }) => ({
      student: {
        id: studentId,
        name: find(1).students.find(({ id }) => id === studentId)?.name ?? '',
      },
      skills,
      standings: skills.map((skill) => standing(skill.id, studentId)),
      next: set(studentId),
      sheets: [
        { id: 1, madeOn: '2026-11-13', enteredOn: '2026-11-16', items: 8, right: 6, expected: 6.2 },
      ],
    }),
    next: async ({ studentId }) => set(studentId),
    makeSheets: async () => ({ sheetIds: [1], withoutItems: [] }),
    printSheets: async () => ({ fileName: 'practice.html', file: new Blob(['sheet']) }),
    openSheets: async () => sheets,
    enterResults: done,
    hasPin: async () => ({ hasPin: false }),
    setPin: done,
    startSitting: async ({ studentId }) => (turn = sittingOf(studentId)),
    sitting: async () => turn,
    // Nobody begins or ends a turn in another window.
    followTurn: async () =>
      new AsyncIteratorClass<Sitting | null>(
        async () => ({ done: true, value: undefined }),
        async () => {},
      ),
    answerItem: async ({ answer }) => {
      turn = { ...sittingOf(turn?.student.id ?? 1), answered: 1, right: answer === 'B' ? 1 : 0 };
      const key = { en: ['4'], 'zh-CN': ['4'] };
      return { isRight: answer === 'B', key, steps: [], next: turn };
    },
    endSitting: async ({ pin }) => {
      const ok = pin === '2468';
      if (ok) turn = null;
      return { ok, waitSeconds: 0 };
    },
    withdrawSheet: done,
    path: async ({ settings }) => ({ ...plan, settings: settings ?? plan.settings }),
    printPath: async () => ({ fileName: 'path.html', file: new Blob(['path']) }),
    keepPath: done,
    simulate: async () => ({
      skills: 8,
      budget: 70,
      policies: [],
      saved: [],
    }),
  };
}
