/**
 * A student as a few-shot task: the courses taken are rows of class 1, others rows of class 0, and what is asked is
 * which of the rest belong to class 1 (Vartak et al. 2017, A meta-learning perspective on cold-start recommendations,
 * section 3; Lee et al. 2019, MeLU, algorithm 1). A row says where the course lies, how often it is taken, and how well
 * it fits the student's other courses by the closed forms.
 */
import type { Task } from '../meta-batch.ts';
import type { Key } from '../tensor/keys.ts';
import { foldIn, permutation, uniforms } from '../tensor/keys.ts';
import type { Histories, History } from './histories.ts';
import { countCourses } from './histories.ts';
import { embedCourses } from './embed-courses.ts';
import { fitEase, fitNeighbours, fitRandomWalk, scoreItemToItem } from './item-to-item.ts';
import type { ItemToItem } from './item-to-item.ts';

/** What describes a course, before any student is looked at. */
export type CourseView = {
  embedding: number[][];
  popularity: Float64Array;
  fits: readonly ItemToItem[];
};

const WIDTH = 16;
const FOLDS = 4;
/** Courses of class 0 beside each student's own, in what is known and in what is asked. */
const OTHERS_KNOWN = 16;
const OTHERS_ASKED = 32;

export function viewCourses(histories: Histories, key: Key): CourseView {
  return {
    embedding: embedCourses(histories, WIDTH, key),
    popularity: countCourses(histories).map((n) => Math.log(n + 1)),
    fits: fitsOf(histories),
  };
}

const fitsOf = (histories: Histories): ItemToItem[] => [
  fitEase(histories),
  fitRandomWalk(histories),
  fitNeighbours(histories),
];

/** The student's support set and these courses as queries. */
export function askAbout(
  view: CourseView,
  known: History,
  { asked, key }: { asked: readonly number[]; key: Key },
): { support: Task['support']; queries: number[][] } {
  const rowOf = describe(view, known);
  const others = sampleOthers(view.embedding.length, new Set(known), { count: OTHERS_KNOWN, key });
  return {
    support: {
      x: [...known, ...others].map(rowOf),
      y: [...known.map(() => 1), ...others.map(() => 0)],
    },
    queries: asked.map(rowOf),
  };
}

/**
 * Students to learn from. Their own courses must not have shaped the closed forms that describe them, or every row
 * would give its class away: the forms are fitted on the other folds.
 */
export function studentTasks(histories: Histories, view: CourseView, key: Key): Task[] {
  const order = permutation(foldIn(key, 0), histories.taken.length);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = order.filter((_student, place) => place % FOLDS !== fold);
    const fits = fitsOf({ ...histories, taken: others.map((student) => histories.taken[student]) });
    return order
      .filter((_student, place) => place % FOLDS === fold)
      .filter((student) => histories.taken[student].length >= 2)
      .map((student) =>
        taskOf(
          histories.taken[student],
          { ...view, fits },
          {
            key: foldIn(foldIn(key, 1), student),
            isOrdered: histories.isOrdered,
          },
        ),
      );
  }).flat();
}

type Drawing = { key: Key; isOrdered: boolean };

function taskOf(history: History, view: CourseView, { key, isOrdered }: Drawing): Task {
  const order = permutation(foldIn(key, 0), history.length).map((place) => history[place]);
  const [few, cut] = uniforms(foldIn(key, 1), 2);
  const heldCount = history.length >= 4 ? 2 : 1;
  const most = history.length - heldCount;
  // half of the students show all but what is asked, half as little as one course
  const shown = few < 0.5 ? most : 1 + Math.floor(cut * most);
  const held = isOrdered ? history.slice(most) : order.slice(most);
  const known = isOrdered ? history.slice(most - shown, most) : order.slice(0, shown);
  const others = sampleOthers(view.embedding.length, new Set(history), {
    count: OTHERS_ASKED,
    key: foldIn(key, 2),
  });
  const { support, queries } = askAbout(view, known, {
    asked: [...held, ...others],
    key: foldIn(key, 3),
  });
  return { support, query: { x: queries, y: [...held.map(() => 1), ...others.map(() => 0)] } };
}

/** Diagonals are zero, so a known course is described by the others alone. */
function describe({ embedding, popularity, fits }: CourseView, known: History) {
  const scores = fits.map((fit) => scoreItemToItem(fit, known));
  return (course: number): number[] => [
    ...embedding[course],
    popularity[course],
    ...scores.map((each) => Math.asinh(each[course] * SPREAD)),
  ];
}
/** Scores of closed forms lie between 0 and a few tenths; most are next to nothing, and differences there matter. */
const SPREAD = 30;

function sampleOthers(
  courses: number,
  taken: ReadonlySet<number>,
  { count, key }: { count: number; key: Key },
): number[] {
  const wanted = Math.min(count, courses - taken.size);
  const dice = uniforms(key, 8 * count);
  const chosen = new Set<number>();
  for (let i = 0; i < dice.length && chosen.size < wanted; i++) {
    const course = Math.floor(dice[i] * courses);
    if (!taken.has(course)) chosen.add(course);
  }
  return [...chosen];
}
