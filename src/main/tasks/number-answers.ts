/** A school's answers as the numbers that models of knowledge learn from: students, items and skills by place. */
import type { Id } from '../../shared/nouns.ts';
import type { Response } from '../store/response.ts';

/** As learn/knowledge takes it. */
type Answer = { item: number; skills: number[]; correct: number };

export type NumberedAnswers = {
  /** Place → the school's own id. */
  students: Id[];
  items: { id: Id; name: string; skills: number[] }[];
  skills: { id: Id; name: string }[];
  /** By place of the student: answers and, beside them, the rows they come from; oldest first. */
  histories: Answer[][];
  responses: Response[][];
  /** Id → place. */
  placeOf: { student: Map<Id, number>; item: Map<Id, number>; skill: Map<Id, number> };
};

/** Items and skills in the order of their numbers. */
export type Numbers = Pick<NumberedAnswers, 'items' | 'skills'>;

/**
 * @param responses student by student, oldest first
 * @param before numbers that were given earlier and stay
 */
export function numberAnswers(
  responses: readonly Response[],
  before: Numbers = { items: [], skills: [] },
): NumberedAnswers {
  const placesOf = (named: readonly { id: Id }[]) => new Map(named.map(({ id }, at) => [id, at]));
  const numbered: NumberedAnswers = {
    students: [],
    items: [...before.items],
    skills: [...before.skills],
    histories: [],
    responses: [],
    placeOf: {
      student: new Map(),
      item: placesOf(before.items),
      skill: placesOf(before.skills),
    },
  };
  for (const response of responses) add(numbered, response);
  return numbered;
}

/** Takes one student's answers anew, in place: numbers that were given stay. */
export function renumberStudent(
  numbered: NumberedAnswers,
  studentId: Id,
  responses: readonly Response[],
): void {
  const known = numbered.placeOf.student.get(studentId);
  if (known !== undefined) {
    numbered.histories[known] = [];
    numbered.responses[known] = [];
  }
  for (const response of responses) add(numbered, response);
}

function add(numbered: NumberedAnswers, response: Response): void {
  const { placeOf, students, items, skills, histories } = numbered;
  const { studentId, itemId, skillId, correct } = response;
  const student = place(placeOf.student, studentId, () => {
    students.push(studentId);
    histories.push([]);
    numbered.responses.push([]);
  });
  const own =
    skillId === null
      ? []
      : [
          place(placeOf.skill, skillId, () =>
            skills.push({ id: skillId, name: response.skill ?? '' }),
          ),
        ];
  const item = place(placeOf.item, itemId, () =>
    items.push({ id: itemId, name: response.item, skills: own }),
  );
  histories[student].push({ item, skills: own, correct });
  numbered.responses[student].push(response);
}

/** The number of an id, giving it the next one when it is new. */
function place(known: Map<Id, number>, id: Id, add: () => void): number {
  const found = known.get(id);
  if (found !== undefined) return found;
  const next = known.size;
  known.set(id, next);
  add();
  return next;
}
