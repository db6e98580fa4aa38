/** A simulated section as the plain gradebook that forecasts are made from, without a file in between. */
import type { GradingScheme, Score, SectionGradebook } from '../../shared/nouns.ts';
import { fullName, type SimulatedCell, type SimulatedSection } from './simulated-school.ts';

const BLANK = { points: null, letter: null, outOf: null, late: false } as const;

function toScore(cell: SimulatedCell): Score {
  if (cell.status === 'unmarked') return { ...BLANK, status: 'missing', detail: 'blank' };
  if (cell.status === 'graded') {
    return { ...BLANK, points: cell.points, status: 'graded', detail: null, late: cell.late };
  }
  return { ...BLANK, status: cell.status, detail: 'flagged', late: cell.late };
}

function toScheme(weights: SimulatedSection['weights']): GradingScheme {
  return {
    kind: 'weighted-categories',
    categories: Object.entries(weights).map(([name, weight]) => ({
      name,
      weight,
      dropLowest: 0,
      dropHighest: 0,
      extraCredit: false,
      cap: null,
    })),
    dropLowest: 0,
    cap: null,
    letterScale: null,
    roundTo: null,
  };
}

/** @param id of the section; ids of students, line items and categories count from 1 within it */
export function toSectionGradebook(section: SimulatedSection, id = 1): SectionGradebook {
  const categories = Object.entries(section.weights).map(([name, weight], i) => ({
    id: i + 1,
    name,
    weight,
  }));
  return {
    section: {
      id,
      name: section.name,
      course: section.course,
      term: section.term.name,
      termStart: section.term.startsOn,
    },
    scheme: toScheme(section.weights),
    categories,
    lineItems: section.assessments.map((plan, position) => ({
      id: position + 1,
      title: plan.title,
      maxPoints: plan.maxPoints,
      categoryId: categories.find(({ name }) => name === plan.category)?.id ?? null,
      dueOn: plan.dueOn,
      kind: 'item',
      position,
      externalId: null,
    })),
    students: section.students.map((student, i) => ({
      id: i + 1,
      name: fullName(student),
      givenName: student.givenName,
      familyName: student.familyName,
      externalId: student.id,
      email: null,
      login: student.login,
    })),
    scores: section.cells.map((row) => row.map(toScore)),
    passLine: 0.6,
  };
}
