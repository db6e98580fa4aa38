/**
 * A class as points where near means alike in need: what is forecast, where each stands, whither it goes, and which
 * skills are weak. Scores and answers are all there is in it; nothing about a person is.
 */
import type { SectionForecast } from '../../../../shared/contract/forecast.ts';
import type { SectionKnowledge } from '../../../../shared/contract/tutor.ts';
import type { SectionGradebook } from '../../../../shared/nouns.ts';
import { FEATURES } from '../../../tasks/features.ts';
import type { FeatureName } from '../../../tasks/features.ts';
import { examplesOf } from '../../../tasks/make-tasks.ts';
import { isMarked, readColumns, upcomingColumn } from '../../../tasks/read-columns.ts';
import { mean, momentsOf } from '../../../tasks/statistics.ts';

export type StudentNeed = {
  id: number;
  name: string;
  need: SectionForecast['students'][number]['need'];
  /** Standard deviations within the section, from scores so far. */
  standing: number;
  /** The same embedding for all: [forecast, standing, direction, one a skill]. */
  at: number[];
  /** Skill → how surely it is known, against the class; only where the student has answered. */
  skills: ReadonlyMap<string, number>;
};

/** How much each part counts in who is alike; all skills together count like the forecast. */
const WEIGHTS = { forecast: 1, standing: 0.8, direction: 0.5, skills: 1 };
const FURTHEST = 2.5;
const placeOf = (name: FeatureName) => FEATURES.findIndex(([feature]) => feature === name);
const STANDING = placeOf('meanZ');
const TREND = placeOf('trendZ');

export function embedStudents(
  gradebook: SectionGradebook,
  forecast: SectionForecast,
  knowledge: SectionKnowledge,
): StudentNeed[] {
  const columns = readColumns(gradebook).filter(isMarked);
  const next = upcomingColumn(gradebook, { lineItem: null, category: null, weight: null });
  const examples = examplesOf(columns, next, 1);
  const standing = examples.map(({ x }) => x[STANDING] ?? 0);
  const trend = standardised(examples.map(({ x }) => x[TREND] ?? 0));
  const expected = standardised(forecast.students.map((student) => student.mean ?? student.known));
  const skills = skillsOf(knowledge);
  const level = standardised(standing);
  const skillWeight = WEIGHTS.skills / Math.sqrt(Math.max(1, skills.length));
  return gradebook.students.map(({ id, name }, i) => ({
    id,
    name,
    need: forecast.students[i]?.need ?? 'unknown',
    standing: standing[i] ?? 0,
    at: [
      WEIGHTS.forecast * (expected[i] ?? 0),
      WEIGHTS.standing * (level[i] ?? 0),
      WEIGHTS.direction * (trend[i] ?? 0),
      ...skills.map(({ of }) => skillWeight * (of.get(id) ?? 0)),
    ],
    skills: new Map(
      skills.flatMap(({ name: skill, of }) => {
        const known = of.get(id);
        return known === undefined ? [] : [[skill, known] as const];
      }),
    ),
  }));
}

/** Standard deviations from the class; 0 where nothing is known, and nobody further out than a few. */
function standardised(values: readonly (number | null)[]): number[] {
  const { n, mean: centre, squares } = momentsOf(values.map((v) => v ?? Number.NaN));
  const spread = Math.sqrt(squares / Math.max(1, n - 1));
  return values.map((value) => {
    if (value === null || !Number.isFinite(value) || spread < 1e-9) return 0;
    return Math.max(-FURTHEST, Math.min(FURTHEST, (value - centre) / spread));
  });
}

const FEWEST_ANSWERS = 2;
const FEWEST_STUDENTS = 6;

type Skill = { name: string; of: ReadonlyMap<number, number> };

/** How surely each skill is known by those who answered it, in standard deviations of the class. */
function skillsOf({ skills, students }: SectionKnowledge): Skill[] {
  return skills.flatMap(({ skill: name }, at) => {
    const told = students.filter((student) => (student.skills[at]?.n ?? 0) >= FEWEST_ANSWERS);
    if (told.length < FEWEST_STUDENTS) return [];
    const z = standardised(told.map((student) => student.skills[at]?.probability ?? null));
    return [{ name, of: new Map(told.map(({ id }, i) => [id, z[i] ?? 0])) }];
  });
}

export const averageOf = (values: readonly number[]): number => mean(values) ?? 0;
