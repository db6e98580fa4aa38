/** The sample school's eight courses: what is given in each, how hard it is, how it counts. */
import type { Oddity } from './simulated-school.ts';

/** One column as the course's teachers plan it; `ease` and `noise` in logits. */
type PlannedColumn = {
  title: string;
  category: string;
  maxPoints: number;
  questions: number;
  ease: number;
  noise: number;
  roundTo: number;
  oddity?: Oddity;
  /** Terms that had this column; all when not said. */
  onlyIn?: readonly string[];
  skills?: readonly string[];
};

/** The file that this course's gradebooks are exported to. */
export type SheetStyle = 'canvas' | 'teacher-sheet' | 'long-list' | 'chinese-sheet';

export type SampleCourse = {
  course: string;
  subject: string;
  style: SheetStyle;
  weights: Readonly<Record<string, number>>;
  columns: readonly PlannedColumn[];
};

type Kind = Omit<PlannedColumn, 'title'>;

const quiz: Kind = {
  category: 'Quizzes',
  maxPoints: 20,
  questions: 20,
  ease: 1.1,
  noise: 0.35,
  roundTo: 0.5,
};
const mildQuiz: Kind = { ...quiz, maxPoints: 10, questions: 8, ease: 2.3, noise: 1.1 };
const homework: Kind = {
  category: 'Homework',
  maxPoints: 10,
  questions: 16,
  ease: 1.6,
  noise: 0.5,
  roundTo: 0.5,
};
const lab: Kind = {
  category: 'Labs',
  maxPoints: 25,
  questions: 20,
  ease: 1.4,
  noise: 0.45,
  roundTo: 0.5,
};
const essay: Kind = {
  category: 'Essays',
  maxPoints: 40,
  questions: 20,
  ease: 1.25,
  noise: 0.45,
  roundTo: 1,
};
const test: Kind = {
  category: 'Tests',
  maxPoints: 60,
  questions: 30,
  ease: 0.95,
  noise: 0.35,
  roundTo: 1,
};
const exam: Kind = {
  category: 'Exams',
  maxPoints: 100,
  questions: 40,
  ease: 0.95,
  noise: 0.3,
  roundTo: 1,
};
const unit: Kind = {
  category: '单元测验',
  maxPoints: 120,
  questions: 30,
  ease: 1.15,
  noise: 0.35,
  roundTo: 0.5,
};

function column(title: string, kind: Kind, special: Partial<PlannedColumn> = {}): PlannedColumn {
  return { title, ...kind, ...special };
}

const ALGEBRA = [
  'linear equations',
  'inequalities',
  'factorising',
  'functions',
  'systems',
  'quadratics',
];

function skilled(skills: readonly string[], unitNumber: number): Partial<PlannedColumn> {
  const first = skills[(unitNumber - 1) % skills.length] ?? '';
  const second = skills[unitNumber % skills.length] ?? '';
  return { skills: [first, second] };
}

const EVEN = { Quizzes: 0.25, Homework: 0.15, Tests: 0.25, Exams: 0.35 };

export const SAMPLE_COURSES: readonly SampleCourse[] = [
  {
    course: 'Algebra 1',
    subject: 'mathematics',
    style: 'canvas',
    weights: EVEN,
    columns: [
      column('Quiz 1: Linear equations', quiz, skilled(ALGEBRA, 1)),
      column('Homework 1', homework),
      column('Quiz 2: Inequalities', quiz, skilled(ALGEBRA, 2)),
      column('Homework 2', homework),
      column('Quiz 3: Factorising', quiz, skilled(ALGEBRA, 3)),
      column('Mid-term', test),
      column('Quiz 4: Functions', quiz, skilled(ALGEBRA, 4)),
      column('Homework 3', homework),
      column('Quiz 5: Systems', quiz, skilled(ALGEBRA, 5)),
      column('Homework 4', homework),
      column('Quiz 6: Quadratics', quiz, skilled(ALGEBRA, 6)),
      column('Final Exam', exam),
    ],
  },
  {
    course: 'Geometry',
    subject: 'mathematics',
    style: 'teacher-sheet',
    weights: { Quizzes: 0.4, Tests: 0.6 },
    columns: [
      column('Quiz 1', quiz),
      column('Quiz 2', quiz),
      column('Proofs test', test),
      column('Quiz 3', quiz),
      column('Circles test', test),
      column('Quiz 4', quiz),
      column('Quiz 5', quiz),
      column('Final test', exam),
    ],
  },
  {
    course: 'Statistics',
    subject: 'mathematics',
    style: 'long-list',
    weights: { Homework: 0.3, Tests: 0.4, Exams: 0.3 },
    columns: [
      column('Data diary', homework),
      column('Test 1: Describing data', test, { maxPoints: 50 }),
      column('Sampling exercise', homework),
      column('Test 2: Probability', test, { maxPoints: 50 }),
      column('Survey project', homework, { maxPoints: 30 }),
      column('Test 3: Inference', test, { maxPoints: 50, ease: 0.35 }),
      column('Regression exercise', homework),
      column('Final exam', exam),
    ],
  },
  {
    course: 'Biology',
    subject: 'science',
    style: 'canvas',
    weights: { Labs: 0.3, Quizzes: 0.2, Tests: 0.2, Exams: 0.3 },
    columns: [
      column('Safety form signed', lab, { maxPoints: 5, oddity: 'constant' }),
      column('Reading quiz 1', mildQuiz),
      column('Lab: Osmosis', lab),
      column('Reading quiz 2', mildQuiz),
      column('Cells test', test),
      column('Reading quiz 3', mildQuiz),
      column('Lab: Enzymes', lab),
      column('Reading quiz 4', mildQuiz),
      column('Genetics test', test),
      column('Lab: Field work', lab),
      column('Final exam', exam),
    ],
  },
  {
    course: 'Physics',
    subject: 'science',
    style: 'canvas',
    weights: { Quizzes: 0.3, Labs: 0.2, Tests: 0.2, Exams: 0.3 },
    columns: [
      column('Quiz 1: Motion', quiz),
      column('Practice test', test, { maxPoints: 30, oddity: 'weightless' }),
      column('Quiz 2: Forces', quiz),
      column('Lab: Inclined plane', lab),
      column('Quiz 3: Energy', quiz),
      column('Quiz 4: Momentum', quiz),
      column('Mid-term', test, { ease: 0.3 }),
      column('Lab: Pendulum', lab),
      column('Quiz 5: Waves', quiz),
      column('Quiz 6: Circuits', quiz),
      column('Lab: Circuits', lab),
      column('Final exam', exam, { ease: 0.35 }),
    ],
  },
  {
    course: 'World History',
    subject: 'humanities',
    style: 'canvas',
    weights: { Essays: 0.5, Quizzes: 0.2, Exams: 0.3 },
    columns: [
      column('Book returned (1 = no, 100 = yes)', quiz, {
        maxPoints: 100,
        oddity: 'coded',
        onlyIn: ['Spring 2025'],
      }),
      column('Map quiz', mildQuiz),
      column('Essay 1: A letter home', essay),
      column('Source quiz 1', quiz),
      column('Essay 2: Trade routes', essay),
      column('Source quiz 2', quiz),
      column('Essay 3: A city in 1500', essay),
      column('Source quiz 3', quiz),
      column('Oral history project', essay, { maxPoints: 50, ease: 1.4 }),
      column('Final exam', exam),
    ],
  },
  {
    course: 'Writing Workshop',
    subject: 'humanities',
    style: 'teacher-sheet',
    weights: { Essays: 0.7, Quizzes: 0.3 },
    columns: [
      column('Dictation errors', quiz, {
        maxPoints: 30,
        oddity: 'reversed',
        onlyIn: ['Autumn 2025'],
        ease: 1.4,
      }),
      column('Draft 1', essay, { maxPoints: 20 }),
      column('Portrait', essay),
      column('Peer review', quiz, { maxPoints: 10, ease: 1.6 }),
      column('Draft 2', essay, { maxPoints: 20 }),
      column('Argument', essay),
      column('Reading log', quiz, { maxPoints: 10, ease: 1.8 }),
      column('Short story', essay, { maxPoints: 60 }),
      column('Portfolio', essay, { maxPoints: 100 }),
    ],
  },
  {
    course: '语文',
    subject: 'chinese',
    style: 'chinese-sheet',
    weights: { 单元测验: 0.4, 作文: 0.2, 考试: 0.4 },
    columns: [
      column('第一单元测验', unit),
      column('作文一', essay, { category: '作文', maxPoints: 60 }),
      column('第二单元测验', unit),
      column('古诗默写', quiz, { category: '单元测验', ease: 1.9 }),
      column('期中考试', exam, { category: '考试', maxPoints: 150, ease: 0.85 }),
      column('第三单元测验', unit),
      column('作文二', essay, { category: '作文', maxPoints: 60 }),
      column('第四单元测验', unit),
      column('名著阅读', quiz, { category: '单元测验', ease: 1.4 }),
      column('期末考试', exam, { category: '考试', maxPoints: 150, ease: 0.85 }),
    ],
  },
];
