/** What the invented school's students know: six skills that follow one another, seeded. */
import type {
  Advice,
  SectionKnowledge,
  SkillKnowledge,
  StudentKnowledge,
} from '../../src/shared/contract/tutor.ts';
import type { SectionGradebook } from '../../src/shared/nouns.ts';

const SKILLS = ['Like terms', 'One step', 'Two steps', 'Brackets', 'Fractions', 'Word problems'];

const learnedFrom = { students: 131, answers: 5240 };

function knownSkills(studentId: number): SkillKnowledge[] {
  return SKILLS.map((skill, i) => {
    const n = i === 5 ? 0 : 4 + ((studentId + i) % 7);
    const probability = Math.max(0.2, 0.93 - 0.09 * i - 0.11 * (studentId % 4));
    const notYet = probability < 0.6 ? 0.7 : 0.1;
    const secure = probability >= 0.85 ? 0.7 : 0.1;
    const state =
      n === 0 ? 'unknown' : notYet > 0.5 ? 'not-yet' : secure > 0.5 ? 'secure' : 'shaky';
    return {
      skillId: i + 1,
      skill,
      state,
      shares: { 'not-yet': notYet, shaky: 1 - notYet - secure, secure },
      probability,
      interval: [Math.max(0, probability - 0.14), Math.min(1, probability + 0.1)],
      n,
      right: Math.round(n * probability),
      lastAnsweredOn: n === 0 ? null : '2026-11-12',
      misconceptions:
        state === 'not-yet' && i === 3
          ? [{ id: 1, name: 'Multiplies the first term only', probability: 0.8, n: 3 }]
          : [],
    };
  });
}

function adviceOn(skill: SkillKnowledge): Advice {
  const { skillId, probability, interval, n, right, state, misconceptions } = skill;
  const action =
    n < 3
      ? 'ask'
      : misconceptions.length > 0
        ? 'contrast'
        : state === 'not-yet'
          ? 'worked-examples'
          : state === 'shaky'
            ? 'practise'
            : 'review';
  return {
    skillId,
    skill: skill.skill,
    action,
    misconception: misconceptions[0] ?? null,
    first: null,
    minutes: 10,
    material: [
      { item: 'Sheet 3 · 2', expected: 0.84 },
      { item: 'Sheet 3 · 5', expected: 0.72 },
    ],
    evidence: { n, right, answers: [{ item: 'Quiz 2 · 4', correct: 0, on: '2026-11-12' }] },
    probability,
    interval,
    similar: {
      n: 14,
      tried: [
        { method: 'Worked examples', n: 8, before: 0.41, after: 0.66, afterInterval: [0.55, 0.76] },
        { method: null, n: 6, before: 0.43, after: 0.58, afterInterval: [0.44, 0.71] },
      ],
    },
  };
}

export function studentKnowledge(studentId: number): StudentKnowledge {
  const skills = knownSkills(studentId);
  const advice = skills
    .toSorted((a, b) => a.probability - b.probability)
    .slice(0, 4)
    .map(adviceOn);
  return {
    studentId,
    n: skills.reduce((sum, { n }) => sum + n, 0),
    learnedFrom,
    skills,
    advice,
    path: advice.map(({ skillId, skill, action, minutes, probability }, week) => ({
      skillId,
      skill,
      action,
      minutes,
      week,
      on: `2026-12-0${week + 1}`,
      before: [],
      probability,
    })),
  };
}

export function sectionKnowledge({ section, students }: SectionGradebook): SectionKnowledge {
  const known = students.map(({ id, name }) => ({ id, name, skills: knownSkills(id) }));
  const { evidence, similar: _, ...shared } = adviceOn(knownSkills(students[3]?.id ?? 4)[3]!);
  return {
    section,
    learnedFrom,
    skills: SKILLS.map((skill, i) => ({ skillId: i + 1, skill })),
    students: known.map(({ id, name, skills }) => ({
      id,
      name,
      n: skills.reduce((sum, { n }) => sum + n, 0),
      skills: skills.map(({ state, probability, interval, n }) => ({
        state,
        probability,
        interval,
        n,
      })),
    })),
    together:
      students.length > 4
        ? [{ ...shared, students: students.slice(1, 5).map(({ id }) => id), n: 4 * evidence.n }]
        : [],
  };
}
