/** What is shown of a newcomer, what is asked, and what is neither. */
import type { History, Histories, Trial } from '../../learn/recommend/histories.ts';
import type { Key } from '../../learn/tensor/keys.ts';
import { foldIn, permutation } from '../../learn/tensor/keys.ts';
import type { CourseData, Newcomer } from './read-courses.ts';

/** How often one student's courses are split anew where any two may be held out: more to choose on from few people. */
const SPLITS = 6;
/** Fewer students than this to choose on, and some of those to learn from join them. */
const LEAST_VALIDATION = 100;
const BORROWED_SHARE = 0.15;

/**
 * @param shown only so many of the known courses, the first ones; the others are then besides: courses that the student
 * took are no candidates, whether they are shown or not, so that figures with fewer known courses ask the same question
 */
export function trialOf({ known, held }: Newcomer, shown = Infinity): Trial {
  return { known: known.slice(0, shown), held, besides: known.slice(shown) };
}

export type Split = { learn: Histories; validation: Trial[] };

export function splitForChoice(
  data: CourseData,
  { shown, key }: { shown: number; key: Key },
): Split {
  const { courseIds, taken, isOrdered } = data;
  const lacking = data.validation.length < LEAST_VALIDATION;
  const borrowed = lacking ? borrow(data, foldIn(key, 0)) : { taken, newcomers: [] };
  const newcomers = [...data.validation, ...borrowed.newcomers];
  const again = isOrdered ? [] : newcomers.flatMap((one, i) => resplit(one, foldIn(key, i + 1)));
  return {
    learn: { courses: courseIds.length, taken: borrowed.taken, isOrdered },
    validation: [...newcomers, ...again].map((one) => trialOf(one, shown)),
  };
}

function borrow({ taken, isOrdered }: CourseData, key: Key) {
  const order = permutation(key, taken.length);
  const count = Math.floor(taken.length * BORROWED_SHARE);
  const lent = order.slice(0, count).map((student) => taken[student]);
  const newcomers = lent
    .filter(({ length }) => length >= 3)
    .map((history, i) => holdTwo(history, isOrdered ? null : foldIn(key, i)));
  return { taken: order.slice(count).map((student) => taken[student]), newcomers };
}

function resplit({ student, known, held }: Newcomer, key: Key): Newcomer[] {
  const all = [...known, ...held];
  return Array.from({ length: SPLITS - 1 }, (_, i) => ({
    ...holdTwo(all, foldIn(key, i), held.length),
    student,
  }));
}

/** @param key how the courses are mixed; null leaves them in their order */
function holdTwo(history: History, key: Key | null, count = 2): Newcomer {
  const order = key === null ? history : permutation(key, history.length).map((i) => history[i]);
  return { student: '', known: order.slice(0, -count), held: order.slice(-count) };
}
