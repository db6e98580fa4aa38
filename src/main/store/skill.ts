/** Skills with what they build on, and the misconceptions that are known of them. */
import { z } from 'zod';
import type { Misconception, Prerequisite, Skill } from '../../shared/contract/skills.ts';
import type { Id } from '../../shared/nouns.ts';
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

/** Which skills of the bundled bank a school's skill stands for, where the teacher said so. */
export function bundledOfSkills(school: SchoolFile): Map<Id, string[]> {
  const rows = query<{ id: Id; bundled: string }>(
    school,
    'SELECT id, bundled FROM skill WHERE bundled IS NOT NULL',
  ).all();
  return new Map(rows.map(({ id, bundled }) => [id, Keys.parse(JSON.parse(bundled))]));
}

const Keys = z.array(z.string());
