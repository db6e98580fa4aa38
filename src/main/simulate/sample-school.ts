/** The sample school: a fixed seed, eight courses, forty sections over three years, and stories worth showing. */
import { type Random, randomOf } from '../../shared/random.ts';
import { electiveRecords, inTermOrder, writeCatalogue } from './sample-catalogue.ts';
import { SAMPLE_COURSES, type SampleCourse } from './sample-courses.ts';
import { dueDays, type SectionSpec, type WorkHabits } from './section-spec.ts';
import { type SchoolSpec, simulateSchool } from './simulate-school.ts';
import { tellOfMethods } from './teaching-story.ts';
import type { AssessmentPlan, SimulatedCell, SimulatedSchool, Term } from './simulated-school.ts';

export const SAMPLE_SEED = 20_260_907;
const STUDENT_LIMIT = 1000;

const TERMS: readonly Term[] = [
  { name: 'Spring 2024', startsOn: '2024-02-05', weeks: 17 },
  { name: 'Autumn 2024', startsOn: '2024-09-02', weeks: 16 },
  { name: 'Spring 2025', startsOn: '2025-02-03', weeks: 17 },
  { name: 'Autumn 2025', startsOn: '2025-09-01', weeks: 16 },
  { name: 'Spring 2026', startsOn: '2026-02-02', weeks: 17 },
  { name: 'Autumn 2026', startsOn: '2026-09-07', weeks: 16 },
];

/** Which sections met, term by term; a course with two sections has an A and a B. */
const TIMETABLE: readonly (readonly string[])[] = [
  ['Algebra 1', 'Algebra 1', 'Geometry', 'Biology', 'World History', 'Writing Workshop', '语文'],
  ['Algebra 1', 'Statistics', 'Biology', 'Physics', 'Writing Workshop', 'World History'],
  ['Algebra 1', 'Algebra 1', 'Geometry', 'Physics', 'World History', '语文', 'Statistics'],
  ['Algebra 1', 'Geometry', 'Biology', 'Physics', 'Writing Workshop', '语文'],
  ['Algebra 1', 'Statistics', 'Biology', 'Physics', 'World History', 'Writing Workshop', '语文'],
  ['Algebra 1', 'Algebra 1', 'Geometry', 'Biology', 'Physics', 'Physics', '语文'],
];
const LECTURE = 'Physics';
const LECTURE_SIZE = [70, 90] as const;
const CLASS_SIZE = [24, 52] as const;

const HABITS: WorkHabits = {
  missing: [0.008, 0.045],
  persistence: 1.8,
  ability: 0.3,
  diligence: 0.7,
  excused: 0.012,
  late: 0.05,
  dropOut: 0.025,
};

function planAssessments(course: SampleCourse, term: Term, random: Random): AssessmentPlan[] {
  const columns = course.columns.filter(({ onlyIn }) => onlyIn?.includes(term.name) ?? true);
  const days = dueDays(term, columns.length);
  return columns.map((column, i) => ({
    title: column.title,
    category: column.category,
    maxPoints: column.maxPoints,
    questions: column.questions,
    ease: column.ease + random.normal(0, 0.2),
    discrimination: 1.1,
    guessing: 0,
    occasionNoise: column.noise,
    roundTo: column.roundTo,
    dueOn: days[i] ?? term.startsOn,
    oddity: column.oddity ?? null,
    skills: column.skills ?? [],
  }));
}

function courseNamed(name: string): SampleCourse {
  const course = SAMPLE_COURSES.find((candidate) => candidate.course === name);
  if (!course) throw new RangeError(`courseNamed: the timetable names no such course, got ${name}`);
  return course;
}

function specOf(course: SampleCourse, letter: string, term: Term): SectionSpec {
  const random = randomOf(SAMPLE_SEED, `${course.course} ${letter} ${term.name}`);
  return {
    course: course.course,
    subject: course.subject,
    name: `${course.course} ${letter}`,
    term,
    weights: course.weights,
    assessments: planAssessments(course, term, random),
    spread: random.between([0.66, 0.84]),
    classEffect: random.normal(0, 0.28),
    drift: 0.08,
    growth: { mean: 0.1, sd: 0.2 },
    habits: HABITS,
    markedShare: term === TERMS.at(-1) ? 0.5 : 1,
    methods: true,
  };
}

function sizeOf(course: string, random: Random): number {
  return random.whole(course === LECTURE ? LECTURE_SIZE : CLASS_SIZE);
}

function sectionsOfTerm(term: Term, courses: readonly string[]): SchoolSpec['sections'] {
  return courses.map((name, i) => {
    const letter = 'ABC'[courses.slice(0, i).filter((earlier) => earlier === name).length] ?? 'D';
    const random = randomOf(SAMPLE_SEED, `size ${name} ${letter} ${term.name}`);
    return { spec: specOf(courseNamed(name), letter, term), studentCount: sizeOf(name, random) };
  });
}

/** What the sample is there to show; places, not people, so that the names may change. */
export const STORIES = {
  /** A quiz marked with a wrong key: low for all, and it says nothing about anyone. */
  brokenQuiz: { section: 'Physics B', term: 'Autumn 2026', assessment: 'Quiz 4: Momentum' },
  /** A student who starts low and recovers. */
  recovery: { section: 'Algebra 1 A', term: 'Autumn 2026', row: 4 },
  /** A steady student whose last exam nobody would have foretold. */
  surprise: { section: 'Statistics A', term: 'Spring 2026', row: 7 },
} as const;

const RECOVERY = [0.3, 0.35, 0.5, 0.62, 0.75, 0.85] as const;
const SURPRISE = [0.92, 0.9, 0.95, 0.88, 0.9, 0.9, 0.9, 0.37] as const;

function breakQuiz(spec: SectionSpec): SectionSpec {
  const { section, term, assessment } = STORIES.brokenQuiz;
  if (spec.name !== section || spec.term.name !== term) return spec;
  const broken = (plan: AssessmentPlan): AssessmentPlan =>
    plan.title === assessment ? { ...plan, oddity: 'broken' } : plan;
  return { ...spec, assessments: spec.assessments.map(broken) };
}

/** The row's marks, replaced as far as the story goes and the term has come. */
function tell(
  school: SimulatedSchool,
  place: { section: string; term: string; row: number },
  shares: readonly number[],
): SimulatedSchool {
  const retell = (cells: readonly SimulatedCell[], plans: readonly AssessmentPlan[]) =>
    cells.map((cell, t): SimulatedCell => {
      const share = shares[t];
      const plan = plans[t];
      if (cell.status === 'unmarked' || share === undefined || !plan) return cell;
      return { points: Math.round(share * plan.maxPoints), status: 'graded', late: false };
    });
  const sections = school.sections.map((section) => {
    if (section.name !== place.section || section.term.name !== place.term) return section;
    const told = section.students[place.row]?.id;
    const cells = section.cells.map((row, i) =>
      i === place.row ? retell(row, section.assessments) : row,
    );
    return {
      ...section,
      cells,
      responses: section.responses.filter(({ student }) => student !== told),
    };
  });
  return { ...school, sections };
}

export function sampleSchoolSpec(): SchoolSpec {
  const sections = TERMS.flatMap((term, i) => sectionsOfTerm(term, TIMETABLE[i] ?? []));
  return {
    sections: sections.map((section) => ({ ...section, spec: breakQuiz(section.spec) })),
    returning: 0.42,
    studentLimit: STUDENT_LIMIT,
  };
}

/** The school that every teacher may try: the same on every computer. */
export function simulateSampleSchool(): SimulatedSchool {
  const school = simulateSchool(sampleSchoolSpec(), SAMPLE_SEED);
  const told = tellOfMethods(
    tell(tell(school, STORIES.recovery, RECOVERY), STORIES.surprise, SURPRISE),
  );
  const electives = electiveRecords(told, randomOf(SAMPLE_SEED, 'electives'));
  const terms = ['before', ...TERMS.map(({ name }) => name)];
  return {
    ...told,
    history: inTermOrder([...told.history, ...electives], terms),
    catalogue: writeCatalogue(),
  };
}
