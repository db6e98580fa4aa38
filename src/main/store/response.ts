/** Answers of students to items: what tutoring learns from. */
import { createHash } from 'node:crypto';
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
  /** As given, where it was kept. */
  answer: string | null;
  /** Order within the student's responses. */
  position: number;
};

/** Responses student by student, in the order they were given. */
export function responses(school: SchoolFile, studentId: number | null = null): Response[] {
  return query<Response>(
    school,
    `SELECT response.id, student_id AS studentId, item_id AS itemId, item.external_id AS item,
      skill.id AS skillId, skill.name AS skill, correct, answered_at AS answeredAt, attempt, hints,
      response.answer, position
    FROM response JOIN item ON item.id = response.item_id LEFT JOIN skill ON skill.id = item.skill_id
    WHERE :studentId IS NULL OR student_id = :studentId ORDER BY student_id, position`,
  ).all({ studentId });
}

export type AnswersVersion = {
  /** Changes with every answer that is added, changed or taken away. */
  version: string;
  /** The same of those that are scores of questions' columns, whoever's they are. */
  ofColumns: string;
  /** Per student a text that changes with any of their answers. */
  byStudent: Map<number, string>;
};

/** One look through the answers, without reading them. */
export function answersVersion(school: SchoolFile): AnswersVersion {
  const rows = query<{ studentId: number; version: string }>(
    school,
    `SELECT student_id AS studentId,
      concat_ws('/', count(*), max(response.id), total(correct * response.id), total(skill_id)) AS version
    FROM response JOIN item ON item.id = item_id GROUP BY student_id`,
  ).all();
  const columns = query<{ version: string }>(
    school,
    `SELECT concat_ws('/', count(*), total(points * score.id), total(coalesce(out_of, line_item.max_points) * score.id),
      total(item.skill_id)) AS version FROM line_item
      JOIN item ON item.id = line_item.item_id JOIN score ON score.line_item_id = line_item.id`,
  ).get();
  const ofColumns = columns?.version ?? '';
  const hash = createHash('sha256').update(ofColumns);
  for (const { studentId, version } of rows) hash.update(`${studentId} ${version};`);
  return {
    version: hash.digest('hex'),
    ofColumns,
    byStudent: new Map(rows.map(({ studentId, version }) => [studentId, version])),
  };
}

/**
 * Every answer to an item, wherever it was kept: recorded by itself, or as the score of a question's column (its id
 * is negative then: no response's). Student by student, oldest first, those without a date before all others.
 */
export function answersOf(school: SchoolFile, studentId: number | null = null): Response[] {
  return query<Response>(
    school,
    `SELECT answer.id, studentId, itemId, item.external_id AS item, skill.id AS skillId, skill.name AS skill,
      correct, answeredAt, attempt, hints, answer.answer, answer.position
    FROM (
      SELECT id, student_id AS studentId, item_id AS itemId, correct, answered_at AS answeredAt, attempt, hints,
        answer, position, 0 AS source
      FROM response WHERE :studentId IS NULL OR student_id = :studentId
      UNION ALL
      SELECT -score.id, score.student_id, line_item.item_id,
        min(1, max(0, points / coalesce(out_of, max_points))), due_on, 1, NULL, NULL, line_item.position, 1
      FROM line_item JOIN score ON score.line_item_id = line_item.id
      WHERE line_item.item_id IS NOT NULL AND status = 'graded' AND coalesce(out_of, max_points) > 0
        AND (:studentId IS NULL OR score.student_id = :studentId)
    ) AS answer
    JOIN item ON item.id = itemId LEFT JOIN skill ON skill.id = item.skill_id
    ORDER BY studentId, coalesce(answeredAt, ''), source, answer.position`,
  ).all({ studentId });
}

export type SkillShare = { skill: string; correct: number; count: number };

/** First answers of a section's students by skill: how much was right, of how many. */
export function skillSharesOfSection(school: SchoolFile, sectionId: number): SkillShare[] {
  return query<SkillShare>(
    school,
    `SELECT skill.name AS skill, total(correct) AS correct, count(*) AS count
    FROM response JOIN item ON item.id = item_id JOIN skill ON skill.id = item.skill_id
    WHERE attempt = 1 AND student_id IN (SELECT student_id FROM enrolment WHERE section_id = ?)
    GROUP BY skill.id ORDER BY skill.name`,
  ).all(sectionId);
}
