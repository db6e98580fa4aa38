/** Skills with what they build on, and the misconceptions that are known of them. */
import { z } from 'zod';
import type { Misconception, Prerequisite, Skill } from '../../shared/contract/skills.ts';
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

const Keys = z.array(z.string());

/** In the order in which they came: the order of teaching where nothing else says so. */
export function skillsOf(school: SchoolFile): Skill[] {
  const rows = query<Omit<Skill, 'bank'> & { bundled: string | null }>(
    school,
    'SELECT id, name, description, parent_id AS parentId, minutes, bundled FROM skill ORDER BY id',
  ).all();
  return rows.map(({ bundled, ...skill }) => ({
    ...skill,
    bank: bundled === null ? [] : Keys.parse(JSON.parse(bundled)),
  }));
}

/**
 * Skills that at least half of the students of some section of this one's course have answered something of: one alone
 * may have met a skill elsewhere.
 */
export function skillsAskedInCourse(
  school: SchoolFile,
  sectionId: number,
): { skillId: number; skill: string }[] {
  return query<{ skillId: number; skill: string }>(
    school,
    `WITH seat AS (
      SELECT section_id, student_id FROM enrolment JOIN section ON section.id = section_id
      WHERE course_id = (SELECT course_id FROM section WHERE id = :sectionId)
    ), asked AS (
      SELECT item.skill_id, response.student_id FROM response JOIN item ON item.id = item_id
      WHERE response.student_id IN (SELECT student_id FROM seat)
      UNION
      SELECT item.skill_id, score.student_id FROM line_item JOIN item ON item.id = line_item.item_id
        JOIN score ON score.line_item_id = line_item.id
      WHERE score.status = 'graded' AND score.student_id IN (SELECT student_id FROM seat)
    ), share AS (
      SELECT section_id, skill_id, count(*) AS n FROM seat JOIN asked USING (student_id)
      GROUP BY section_id, skill_id
    )
    SELECT DISTINCT skill.id AS skillId, skill.name AS skill FROM share JOIN skill ON skill.id = skill_id
    WHERE 2 * n >= (SELECT count(*) FROM seat WHERE seat.section_id = share.section_id)
    ORDER BY skill.id`,
  ).all({ sectionId });
}

export function prerequisitesOf(school: SchoolFile): Prerequisite[] {
  return query<Prerequisite>(
    school,
    'SELECT skill_id AS skillId, needs_id AS needsId FROM prerequisite ORDER BY id',
  ).all();
}

export function misconceptionsOf(school: SchoolFile): Misconception[] {
  return query<Misconception>(
    school,
    'SELECT id, name, skill_id AS skillId, advice FROM misconception ORDER BY name',
  ).all();
}
