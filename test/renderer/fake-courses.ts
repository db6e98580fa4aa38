/** What the invented school offers, and what fits its students: a small catalogue, always the same. */
import type { Api } from '../../src/renderer/api.ts';
import type {
  Assignment,
  CatalogueCourse,
  CourseSuggestion,
  Offering,
  Pathway,
  StudentCourses,
} from '../../src/shared/contract/courses.ts';

const TERM = 'Spring 2027';
const TITLES = ['Algebra 2', 'Geometry', 'Economics', 'Drama', 'Robotics', 'Biology'];
const SUBJECTS = ['Mathematics', 'Mathematics', 'Humanities', 'Arts', 'Technology', 'Science'];

const offering = (courseId: number): Offering => ({
  id: courseId * 10,
  courseId,
  term: TERM,
  slots: [`Mon ${courseId}`, `Wed ${courseId}`],
  capacity: 24,
  seatsTaken: 0,
});

const courses: CatalogueCourse[] = TITLES.map((title, i) => ({
  id: i + 1,
  code: `C${i + 1}`,
  title,
  credits: 1,
  subject: SUBJECTS[i] ?? null,
  level: i % 2 === 0 ? 'Advanced' : 'Core',
  needs: i === 0 ? [[2]] : [],
  requiredFor: i === 5 ? ['all'] : [],
  about: null,
  offerings: [offering(i + 1)],
}));

const suggestion = (i: number, chosen: boolean): CourseSuggestion => ({
  courseId: i + 1,
  code: `C${i + 1}`,
  title: TITLES[i] ?? '',
  subject: SUBJECTS[i] ?? null,
  level: 'Core',
  credits: 1,
  offering: offering(i + 1),
  score: 0.4 / (i + 1),
  readiness: { middle: 0.78, interval80: [0.68, 0.87], n: 23, proven: i !== 4 },
  reasons: [
    { kind: 'strong-in', about: SUBJECTS[i] ?? '', value: 0.84, n: 3 },
    { kind: 'similar-students', about: TITLES[i] ?? '', value: 0.3, n: 40 },
  ],
  explore: i === 4,
  chosen,
});

const pathwayCourse = (i: number) => ({
  courseId: i + 1,
  title: TITLES[i] ?? '',
  subject: SUBJECTS[i] ?? null,
  offering: offering(i + 1),
  isRequired: i === 5,
  readiness: { middle: 0.78, interval80: [0.68, 0.87] as [number, number], n: 23, proven: true },
});

const pathway = (kind: Pathway['kind'], first: number, then: number): Pathway => ({
  kind,
  goal: kind === 'towards' ? (TITLES[then] ?? '') : null,
  terms: [
    { term: TERM, courses: [pathwayCourse(5), pathwayCourse(first)] },
    { term: 'Autumn 2027', courses: [pathwayCourse(then)] },
  ],
  subjects: kind === 'wider' ? 3 : 2,
  credits: 3,
  opens: kind === 'towards' ? ['Calculus'] : [],
});

export function fakeCourses(isEmpty: boolean): Api['courses'] {
  const chosen = new Set<number>();
  const answers = new Map<string, number>();
  const found = (studentId: number): StudentCourses => ({
    student: { id: studentId, name: 'Ada Okafor' },
    term: isEmpty ? null : TERM,
    taken: [{ title: 'Algebra 1', term: 'Autumn 2025', grade: 0.86 }],
    suggestions: isEmpty ? [] : [1, 2, 3, 4].map((i) => suggestion(i, chosen.has((i + 1) * 10))),
    subjects: isEmpty ? 0 : 4,
    required: isEmpty ? [] : [{ courseId: 6, title: 'Biology', offering: offering(6) }],
    bridges: isEmpty
      ? []
      : [
          {
            courseId: 1,
            title: 'Algebra 2',
            steps: [{ courseId: 2, title: 'Geometry', term: TERM, readiness: null }],
          },
        ],
    closed: [{ why: 'taken', count: 1 }],
    questions: ['drawing', 'debate', 'programming']
      .filter((topic) => !answers.has(topic))
      .map((topic, i) => ({ topic, bits: 0.4 - 0.1 * i })),
    answers: [...answers].map(([topic, liking]) => ({ topic, liking })),
    ground: {
      students: 131,
      methods: [
        { method: 'rp3', share: 0.6 },
        { method: 'maml', share: 0.4 },
      ],
      hr5: 0.62,
      popularHr5: 0.48,
      heldOut: 26,
      kept: 0.81,
      keptOf: 64,
    },
  });
  return {
    catalogue: async () => ({
      courses: isEmpty ? [] : courses,
      named: [],
      terms: isEmpty ? [] : [TERM],
      histories: { students: 131, courses: 512 },
    }),
    putCourse: async ({ id }) => ({ courseId: id ?? 7 }),
    deleteCourse: async () => ({ ok: true }),
    suggest: async ({ studentId }) => found(studentId),
    answer: async ({ topic, liking }) => {
      if (liking === null) answers.delete(topic);
      else answers.set(topic, liking);
      return { ok: true };
    },
    choose: async ({ offeringId, chosen: isChosen }) => {
      if (isChosen) chosen.add(offeringId);
      else chosen.delete(offeringId);
      return { ok: true };
    },
    assign: async ({ lot, term }): Promise<Assignment> => ({
      term,
      lot,
      isBest: true,
      firstChoices: 1,
      offerings: courses.map((course) => ({
        offering: offering(course.id),
        title: course.title,
        given: 1,
        before: 0,
        wanted: 2,
      })),
      placements: [
        {
          studentId: 1,
          name: 'Ada Okafor',
          courses: [
            {
              courseId: 2,
              title: 'Geometry',
              offeringId: 20,
              slots: ['Mon 2'],
              choice: 1,
              isRequired: false,
              isPinned: false,
            },
          ],
          missed: [],
          lacking: [],
        },
        {
          studentId: 2,
          name: 'Bo Lindqvist',
          courses: [],
          missed: [{ title: 'Geometry', choice: 1, why: 'lot' }],
          lacking: ['Biology'],
        },
      ],
    }),
    pathways: async ({ studentId }) => ({
      student: { id: studentId, name: 'Ada Okafor' },
      terms: [TERM, 'Autumn 2027'],
      pathways: [pathway('fits', 1, 0), pathway('wider', 3, 4), pathway('towards', 1, 0)],
    }),
    slips: async ({ format }) => ({ fileName: `slips.${format}`, file: new Blob(['slips']) }),
    catalogueFile: async () => ({ fileName: 'catalogue.xlsx', file: new Blob(['catalogue']) }),
    keepAssignment: async () => ({ ok: true }),
    groups: async () => ({ groups: [{ name: '9B', n: 28 }] }),
    audit: async ({ term, groups }) => ({
      term,
      levels: ['Advanced'],
      courses: 3,
      leastStudents: 10,
      rows: groups.map((group) => ({
        group,
        n: 28,
        share: 0.42,
        gap: -0.04,
        interval95: [-0.2, 0.12] as [number, number],
        detectable: 0.23,
      })),
    }),
  };
}
