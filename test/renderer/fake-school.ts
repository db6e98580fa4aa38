/** An invented school for the screen's tests and preview: a few classes, their cells, seeded. */
import type { Score, SectionGradebook, SectionSummary } from '../../src/shared/nouns.ts';
import { BLANK_SCORE, POINTS_SCHEME } from '../../src/shared/nouns.ts';

export type SchoolSize = { students: number; longNames?: boolean; sections?: number };

const NAMES = [
  'Mateo Quiroga',
  'Ingrid Sjöblad',
  'Omar Al-Faraji',
  '王睿',
  'Siobhán O’Dreaney',
  'Amara Okonkwo',
  'Zoë van der Brugghe',
  'Łukasz Wiśniarek',
  '陈思远',
  'Yuki Hanamori',
  'Priya Venkataraghan',
  'Noah Featherwick',
  'Leila Haddad',
  'José Luis Ibargüen',
  '林悦',
  'Tomás Ferreira',
  'Nguyễn Thị Hạnh',
  'Kwame Asantewaa',
  'Elif Yıldırım',
  'Bao-Anh Trần',
  'Freya Lindqvist',
  'Aarav Chandrasekhar',
  'Chiara Bellomo',
  'Dmitri Volkonov',
  '欧阳若曦',
  'Hana Kobayakawa',
  'Sefton Marlowe',
  'Ines Carvalhal',
];
const LONG = 'Maria-Fernanda Vasconcelos e Albuquerque';
const ITEMS = [
  ['Quiz 1', 20, 'Quizzes', '2026-09-11'],
  ['Homework 1', 10, 'Homework', '2026-09-18'],
  ['Quiz 2', 20, 'Quizzes', '2026-09-25'],
  ['Project', 30, 'Projects', '2026-10-09'],
  ['Homework 2', 10, 'Homework', '2026-10-16'],
  ['Quiz 3', 20, 'Quizzes', '2026-10-30'],
  ['Homework 3', 10, 'Homework', '2026-11-13'],
  ['Mid-term', 100, 'Exams', '2026-12-04'],
  ['Quiz 4', 20, 'Quizzes', '2026-12-11'],
  ['Final', 100, 'Exams', '2027-01-15'],
] as const;
const CATEGORIES = ['Quizzes', 'Homework', 'Projects', 'Exams'];
const SECTIONS = [
  ['Algebra 9B', 'Algebra 9', 'Autumn 2026', '2026-09-01'],
  ['Algebra 9C', 'Algebra 9', 'Autumn 2026', '2026-09-01'],
  ['Geometry 10A', 'Geometry 10', 'Autumn 2026', '2026-09-01'],
  ['Algebra 9A', 'Algebra 9', 'Spring 2026', '2026-02-01'],
  ['数学 九年级(2)班', '数学 九年级', 'Spring 2026', '2026-02-01'],
] as const;
const MARKED = 7;

/** Numbers in 0–1 that are the same on every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function nameOf(index: number, longNames: boolean): string {
  if (longNames && index % 3 === 0) return LONG;
  const name = NAMES[index % NAMES.length] ?? 'Ada Novak';
  return index < NAMES.length
    ? name
    : `${name} ${['Jr', 'II', 'III'][Math.floor(index / NAMES.length) - 1]}`;
}

const graded = (points: number, late = false): Score => ({
  ...BLANK_SCORE,
  points,
  status: 'graded',
  detail: null,
  late,
});
const flagged = (status: Score['status']): Score => ({ ...BLANK_SCORE, status, detail: 'flagged' });

function cell(random: () => number, ability: number, max: number): Score {
  const luck = random();
  if (luck < 0.03) return flagged('missing');
  if (luck < 0.045) return flagged('excused');
  if (luck < 0.06) return flagged('absent');
  if (luck < 0.07) return { ...BLANK_SCORE };
  const noise = (random() + random() + random() - 1.5) * 0.22;
  const share = Math.min(1, Math.max(0.08, ability + noise));
  return graded(Math.round(share * max * 2) / 2, luck > 0.95);
}

function makeSection(index: number, size: SchoolSize): SectionGradebook {
  const [name, course, term, termStart] = SECTIONS[index] ?? SECTIONS[0];
  const random = seeded(91 + index);
  const students = Array.from({ length: size.students }, (_, at) => ({
    id: index * 100 + at + 1,
    name: nameOf(at, size.longNames ?? false),
    givenName: null,
    familyName: null,
    externalId: `S${1000 + at}`,
    email: null,
    login: null,
  }));
  const lineItems = ITEMS.map(([title, maxPoints, category, dueOn], position) => ({
    id: index * 50 + position + 1,
    title,
    maxPoints,
    categoryId: CATEGORIES.indexOf(category) + 1,
    dueOn,
    kind: 'assignment' as const,
    position,
    externalId: null,
  }));
  return {
    section: { id: index + 1, name, course, term, termStart },
    scheme: POINTS_SCHEME,
    categories: CATEGORIES.map((each, at) => ({ id: at + 1, name: each, weight: null })),
    lineItems,
    students,
    scores: students.map((_, at) => {
      const ability = 0.42 + 0.52 * ((at + 0.5) / students.length) ** 0.8;
      return lineItems.map((item, position) =>
        position < MARKED ? cell(random, ability, item.maxPoints) : { ...BLANK_SCORE },
      );
    }),
    passLine: 0.5,
  };
}

export function makeSchool(size: SchoolSize): SectionGradebook[] {
  const count = size.students === 0 ? 0 : (size.sections ?? SECTIONS.length);
  return Array.from({ length: count }, (_, index) => makeSection(index, size));
}

export function summarise(gradebook: SectionGradebook): SectionSummary {
  const cells = gradebook.scores.flat();
  return {
    ...gradebook.section,
    studentCount: gradebook.students.length,
    lineItemCount: gradebook.lineItems.length,
    scoreCount: cells.filter(({ points }) => points !== null).length,
    markedCount: gradebook.lineItems.filter((_, at) =>
      gradebook.scores.some((row) => row[at]?.points != null),
    ).length,
  };
}
