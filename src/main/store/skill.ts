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
