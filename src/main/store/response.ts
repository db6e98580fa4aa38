/** Answers of students to items: what tutoring learns from. */
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

export type Response = {
  id: number;
  studentId: number;
  itemId: number;
  item: string;
  skillId: number | null;
  skill: string | null;
  /** Share of the item's credit, 0–1. */
  correct: number;
  answeredAt: string | null;
  attempt: number;
  hints: number | null;
  /** Order within the student's responses. */
  position: number;
};

/** Responses student by student, in the order they were given. */
export function responses(school: SchoolFile, studentId: number | null = null): Response[] {
  return query<Response>(
    school,
    `SELECT response.id, student_id AS studentId, item_id AS itemId, item.external_id AS item,
      skill.id AS skillId, skill.name AS skill, correct, answered_at AS answeredAt, attempt, hints, position
    FROM response JOIN item ON item.id = response.item_id LEFT JOIN skill ON skill.id = item.skill_id
    WHERE :studentId IS NULL OR student_id = :studentId ORDER BY student_id, position`,
  ).all({ studentId });
}

/** Changes with every answer that is added, changed or taken away; cheap beside reading them. */
export function responsesVersion(school: SchoolFile): string {
  const row = query<{ version: string }>(
    school,
    `SELECT concat_ws('/', count(*), max(response.id), total(correct * response.id), total(skill_id)) AS version
    FROM response JOIN item ON item.id = item_id`,
  ).get();
  return row?.version ?? '';
}
