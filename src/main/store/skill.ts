/** Skills with what they build on, and the misconceptions that are known of them. */
import type { Misconception, Prerequisite, Skill } from '../../shared/contract/skills.ts';
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

/** In the order in which they came: the order of teaching where nothing else says so. */
export function skillsOf(school: SchoolFile): Skill[] {
  return query<Skill>(
    school,
    'SELECT id, name, description, parent_id AS parentId, minutes FROM skill ORDER BY id',
  ).all();
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
