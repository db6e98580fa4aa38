/** Lessons as they are kept: a head, and a row a phase. What the teacher changes is one step of the history. */
import { z } from 'zod';
import { Judged } from '../../shared/contract/lesson.ts';
import { Failure } from '../../shared/failure.ts';
import type { Both } from '../../shared/lesson.ts';
import { LessonPlan, Phase, Task } from '../../shared/lesson.ts';
import { query } from './connection.ts';
import type { Row, StepName, Writer } from './record-step.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

export type LessonRow = {
  id: number;
  sectionId: number;
  topicId: string;
  title: Both;
  purpose: string;
  approved: boolean;
  createdAt: string;
};
export type StoredLesson = LessonRow & { plan: LessonPlan };

const Head = LessonPlan.omit({ phases: true, tasks: true });
const PhaseContent = z.object({ phase: Phase, tasks: z.array(Task) });

type Kept = Omit<LessonRow, 'title' | 'approved'> & { title: string; approved: 0 | 1 };

const SELECT = `SELECT id, section_id AS sectionId, topic_id AS topicId, title, purpose, approved,
  created_at AS createdAt FROM lesson`;

const asRow = ({ title, approved, ...row }: Kept): LessonRow => ({
  ...row,
  title: JSON.parse(title) as Both, // written by keepLesson
  approved: approved === 1,
});

/** Newest first. */
export function lessonsOf(school: SchoolFile, sectionId: number): LessonRow[] {
  return query<Kept>(school, `${SELECT} WHERE section_id = ? ORDER BY id DESC`)
    .all(sectionId)
    .map(asRow);
}

/** @throws Failure not-found */
export function lessonOf(school: SchoolFile, lessonId: number): StoredLesson {
  const kept = query<Kept & { head: string }>(
    school,
    `${SELECT.replace('purpose,', 'purpose, head,')} WHERE id = ?`,
  ).get(lessonId);
  if (!kept) throw new Failure('not-found', { what: 'lesson', id: lessonId });
  const { head, ...row } = kept;
  const parts = phaseRows(school, lessonId).map(({ content }) =>
    PhaseContent.parse(JSON.parse(content)),
  );
  return {
    ...asRow(row),
    plan: {
      ...Head.parse(JSON.parse(head)),
      phases: parts.map(({ phase }) => phase),
      tasks: parts.flatMap(({ tasks }) => tasks),
    },
  };
}

type PhaseRow = { id: number; position: number; content: string };

const phaseRows = (school: SchoolFile, lessonId: number): PhaseRow[] =>
  query<PhaseRow>(
    school,
    'SELECT id, position, content FROM lesson_phase WHERE lesson_id = ? ORDER BY position',
  ).all(lessonId);

const contentsOf = ({ phases, tasks }: LessonPlan): string[] =>
  phases.map((phase) =>
    JSON.stringify({ phase, tasks: tasks.filter(({ id }) => phase.taskIds.includes(id)) }),
  );

function headOf(plan: LessonPlan): Row {
  const head = Head.parse(plan); // without what has rows of its own
  return { title: JSON.stringify(head.title), purpose: head.purpose, head: JSON.stringify(head) };
}

/** @returns the new lesson's id */
export function keepLesson(
  school: SchoolFile,
  { sectionId, plan, title }: { sectionId: number; plan: LessonPlan; title: string },
): number {
  return recordStep(school, { verb: 'write-lesson', title }, (writer) => {
    const id = writer.insert('lesson', {
      section_id: sectionId,
      topic_id: plan.topicId,
      ...headOf(plan),
      approved: 0,
      created_at: school.now().toISOString(),
    });
    for (const [position, content] of contentsOf(plan).entries())
      writer.insert('lesson_phase', { lesson_id: id, position, content });
    return id;
  });
}

/** Replaces a lesson's plan; rows that stay the same are not touched. */
export function changeLesson(
  school: SchoolFile,
  { lessonId, plan, name }: { lessonId: number; plan: LessonPlan; name: StepName },
): void {
  const before = phaseRows(school, lessonId);
  recordStep(school, name, (writer) => {
    writer.update('lesson', lessonId, { ...headOf(plan), approved: 0 });
    const contents = contentsOf(plan);
    for (const [position, content] of contents.entries()) {
      const row = before[position];
      if (row) writer.update('lesson_phase', row.id, { content });
      else writer.insert('lesson_phase', { lesson_id: lessonId, position, content });
    }
    for (const { id } of before.slice(contents.length)) writer.delete('lesson_phase', id);
  });
}

export function approveLesson(school: SchoolFile, lessonId: number, title: string): void {
  recordStep(school, { verb: 'approve-lesson', title }, (writer) =>
    writer.update('lesson', lessonId, { approved: 1 }),
  );
}

export function removeLesson(school: SchoolFile, lessonId: number, title: string): void {
  recordStep(school, { verb: 'remove-lesson', title }, (writer) => {
    for (const { id } of ratingsOf(school, lessonId)) writer.delete('lesson_rating', id);
    for (const { id } of phaseRows(school, lessonId)) writer.delete('lesson_phase', id);
    writer.delete('lesson', lessonId);
  });
}

export type RatingRow = {
  id: number;
  lessonId: number;
  taughtOn: string;
  stars: number | null;
  minutesUsed: number | null;
  withReason: number | null;
  rightOnly: number | null;
  notYet: number | null;
  judged: Judged;
};

const RATING = `SELECT lesson_rating.id, lesson_id AS lessonId, taught_on AS taughtOn, stars,
  minutes_used AS minutesUsed, with_reason AS withReason, right_only AS rightOnly, not_yet AS notYet,
  judged FROM lesson_rating`;

type Written = Omit<RatingRow, 'judged'> & { judged: string };
const asRating = <R extends Written>({
  judged,
  ...row
}: R): Omit<R, 'judged'> & { judged: Judged } => ({
  ...row,
  judged: Judged.parse(JSON.parse(judged)),
});

export const ratingsOf = (school: SchoolFile, lessonId: number): RatingRow[] =>
  query<Written>(school, `${RATING} WHERE lesson_id = ? ORDER BY taught_on, id`)
    .all(lessonId)
    .map(asRating);

export type RatedStructure = RatingRow & {
  topicId: string;
  structure: number[];
  /** Before the teacher changed it; null where nothing was changed. */
  proposed: number[] | null;
  minutes: number;
};

/** Every rated lesson of a section with the structure that it had, oldest first. */
export function ratedLessons(school: SchoolFile, sectionId: number): RatedStructure[] {
  return query<Written & { topicId: string; head: string }>(
    school,
    `${RATING.replace('FROM', ', topic_id AS topicId, head FROM')} JOIN lesson ON lesson.id = lesson_id
    WHERE section_id = ? ORDER BY taught_on, lesson_rating.id`,
  )
    .all(sectionId)
    .map(asRating)
    .map(({ head, ...rating }) => {
      const { structure, proposed, minutes } = Head.parse(JSON.parse(head));
      return { ...rating, structure, proposed: proposed ?? null, minutes };
    });
}

export const sectionsWithRatings = (school: SchoolFile): number[] =>
  query<{ id: number }>(
    school,
    'SELECT DISTINCT section_id AS id FROM lesson JOIN lesson_rating ON lesson_id = lesson.id',
  )
    .all()
    .map(({ id }) => id);

export function rateLesson(school: SchoolFile, rating: Omit<RatingRow, 'id'>, title: string): void {
  const { lessonId, taughtOn, stars, minutesUsed, withReason, rightOnly, notYet, judged } = rating;
  const row: Row = {
    lesson_id: lessonId,
    taught_on: taughtOn,
    stars,
    minutes_used: minutesUsed,
    with_reason: withReason,
    right_only: rightOnly,
    not_yet: notYet,
    judged: JSON.stringify(judged),
  };
  recordStep(school, { verb: 'rate-lesson', title }, (writer: Writer) =>
    writer.insert('lesson_rating', row),
  );
}
