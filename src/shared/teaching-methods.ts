/**
 * The teaching methods that the log knows by name, with what published evidence lets one expect and what each costs.
 * The words stand in words/teaching-method-*.ts. Other names that a teacher writes are kept as they are.
 */

/** How firm the published evidence is: 0 none that bears on lessons … 4 many sound studies that agree. */
type Security = 0 | 1 | 2 | 3 | 4;

export type PublishedEvidence = {
  /** Range of published averages, standard deviations of a score; null where we state no figure. */
  published: readonly [low: number, high: number] | null;
  /** Months of progress in the EEF Toolkit's terms, where that is the source. */
  months: number | null;
  security: Security;
  /** Our reading: what it may add here in place of other teaching, standard deviations of a score. */
  expected: number;
  /** A teacher's usual extra minutes for one lesson: to prepare, and in class. */
  prepareMinutes: number;
  classMinutes: number;
};

type Figures = Omit<PublishedEvidence, 'months' | 'published'> &
  Partial<Pick<PublishedEvidence, 'months' | 'published'>>;

const evidence = (figures: Figures): PublishedEvidence => ({
  published: null,
  months: null,
  ...figures,
});

/**
 * `expected` is about a third of the published average: averages come from trials that were set up well, are larger
 * than what programmes reach at scale (Kraft, Schueler, Falken 2024: a third to a half), and compare with usual
 * teaching, while here a method stands against whatever else the teacher logged.
 */
export const TEACHING_METHODS = {
  'explicit-instruction': evidence({
    security: 3,
    expected: 0.03,
    prepareMinutes: 10,
    classMinutes: 0,
  }),
  'worked-examples': evidence({
    published: [0.3, 0.5],
    security: 3,
    expected: 0.13,
    prepareMinutes: 15,
    classMinutes: 0,
  }),
  'guided-practice': evidence({
    security: 2,
    expected: 0.04,
    prepareMinutes: 10,
    classMinutes: 0,
  }),
  'independent-practice': evidence({
    security: 1,
    expected: 0,
    prepareMinutes: 5,
    classMinutes: 0,
  }),
  'retrieval-practice': evidence({
    published: [0.3, 0.5],
    security: 4,
    expected: 0.13,
    prepareMinutes: 10,
    classMinutes: 10,
  }),
  'spaced-review': evidence({
    published: [0.3, 0.8],
    security: 3,
    expected: 0.15,
    prepareMinutes: 10,
    classMinutes: 10,
  }),
  'mixed-practice': evidence({
    published: [0.3, 0.4],
    security: 3,
    expected: 0.11,
    prepareMinutes: 10,
    classMinutes: 0,
  }),
  'self-explanation': evidence({
    published: [0.3, 0.6],
    security: 3,
    expected: 0.12,
    prepareMinutes: 5,
    classMinutes: 5,
  }),
  'pre-questions': evidence({ security: 1, expected: 0.04, prepareMinutes: 5, classMinutes: 5 }),
  'feedback-and-redo': evidence({
    published: [0.2, 0.5],
    months: 8,
    security: 3,
    expected: 0.12,
    prepareMinutes: 40,
    classMinutes: 10,
  }),
  'mastery-learning': evidence({
    months: 5,
    security: 2,
    expected: 0.08,
    prepareMinutes: 30,
    classMinutes: 15,
  }),
  'learning-strategies': evidence({
    months: 7,
    security: 3,
    expected: 0.1,
    prepareMinutes: 15,
    classMinutes: 10,
  }),
  'class-discussion': evidence({
    months: 2,
    security: 2,
    expected: 0.03,
    prepareMinutes: 10,
    classMinutes: 0,
  }),
  'think-pair-share': evidence({ security: 1, expected: 0.03, prepareMinutes: 5, classMinutes: 5 }),
  'peer-instruction': evidence({
    security: 2,
    expected: 0.08,
    prepareMinutes: 20,
    classMinutes: 10,
  }),
  'peer-tutoring': evidence({
    security: 3,
    expected: 0.09,
    prepareMinutes: 20,
    classMinutes: 0,
  }),
  'group-work': evidence({
    months: 5,
    security: 2,
    expected: 0.06,
    prepareMinutes: 15,
    classMinutes: 5,
  }),
  jigsaw: evidence({
    published: [-0.1, 0.1],
    security: 2,
    expected: 0,
    prepareMinutes: 30,
    classMinutes: 15,
  }),
  'small-group-teaching': evidence({
    published: [0.1, 0.3],
    security: 4,
    expected: 0.09,
    prepareMinutes: 20,
    classMinutes: 0,
  }),
  'reciprocal-teaching': evidence({
    security: 2,
    expected: 0.07,
    prepareMinutes: 15,
    classMinutes: 5,
  }),
  'writing-to-learn': evidence({
    published: [0.2, 0.4],
    security: 3,
    expected: 0.1,
    prepareMinutes: 10,
    classMinutes: 10,
  }),
  'concept-maps': evidence({ security: 2, expected: 0.06, prepareMinutes: 10, classMinutes: 10 }),
  'guided-inquiry': evidence({
    published: [0.2, 0.4],
    security: 3,
    expected: 0.1,
    prepareMinutes: 30,
    classMinutes: 15,
  }),
  'problem-first': evidence({
    published: [0.2, 0.5],
    security: 2,
    expected: 0.1,
    prepareMinutes: 25,
    classMinutes: 10,
  }),
  'project-work': evidence({ security: 1, expected: 0.03, prepareMinutes: 60, classMinutes: 30 }),
  'flipped-lesson': evidence({
    published: [0.2, 0.35],
    security: 2,
    expected: 0.07,
    prepareMinutes: 60,
    classMinutes: 0,
  }),
  'computer-practice': evidence({
    published: [0, 0.3],
    security: 2,
    expected: 0.04,
    prepareMinutes: 10,
    classMinutes: 0,
  }),
  'learning-games': evidence({
    published: [0.3, 0.7],
    security: 1,
    expected: 0.06,
    prepareMinutes: 20,
    classMinutes: 5,
  }),
  'silent-reading': evidence({ security: 2, expected: -0.03, prepareMinutes: 5, classMinutes: 0 }),
} as const satisfies Record<string, PublishedEvidence>;

/** A method of the vocabulary. */
export type MethodKey = keyof typeof TEACHING_METHODS;

export const METHOD_KEYS = Object.keys(TEACHING_METHODS) as MethodKey[]; // keys of a literal

/** By security: how far what happens here may lie from what is expected, standard deviations of a score. */
const EXPECTED_SD = [0.15, 0.14, 0.12, 0.1, 0.08] as const;

const UNKNOWN: PublishedEvidence = {
  published: null,
  months: null,
  security: 0,
  expected: 0,
  prepareMinutes: 15,
  classMinutes: 0,
};

export const isMethodKey = (name: string): name is MethodKey =>
  Object.hasOwn(TEACHING_METHODS, name);

/** What is published about a method; nothing about one that only this teacher names. */
export const evidenceOf = (method: string): PublishedEvidence =>
  isMethodKey(method) ? TEACHING_METHODS[method] : UNKNOWN;

export const expectedSdOf = (method: string): number => EXPECTED_SD[evidenceOf(method).security];
