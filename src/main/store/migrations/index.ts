/** The steps from an empty file to today's schema, in order; a released step is never edited. */
import { schoolFile } from './0001-school-file.ts';
import { memoryEntry } from './0002-memory-entry.ts';
import { skillMap } from './0003-skill-map.ts';
import { scenario } from './0004-scenario.ts';
import { teachingGroups } from './0005-teaching-groups.ts';
import { trackRecord } from './0006-track-record.ts';
import { catalogue } from './0007-catalogue.ts';
import { lesson } from './0008-lesson.ts';
import { supportRule } from './0009-support-rule.ts';
import { bundledItems } from './0010-bundled-items.ts';
import { support } from './0011-support.ts';
import { heldOut } from './0012-held-out.ts';
import { itemPoints } from './0014-item-points.ts';
import { judgedLesson } from './0013-judged-lesson.ts';

/** `sql` is text in a module, not a .sql file, so that the source and the bundle read it the same way. */
export type Migration = { readonly name: string; readonly sql: string };

/** Step n brings a file to `user_version` n. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-school-file', sql: schoolFile },
  { name: '0002-memory-entry', sql: memoryEntry },
  { name: '0003-skill-map', sql: skillMap },
  { name: '0004-scenario', sql: scenario },
  { name: '0005-teaching-groups', sql: teachingGroups },
  { name: '0006-track-record', sql: trackRecord },
  { name: '0007-catalogue', sql: catalogue },
  { name: '0008-lesson', sql: lesson },
  { name: '0009-support-rule', sql: supportRule },
  { name: '0010-bundled-items', sql: bundledItems },
  { name: '0011-support', sql: support },
  { name: '0012-held-out', sql: heldOut },
  { name: '0013-judged-lesson', sql: judgedLesson },
  { name: '0014-item-points', sql: itemPoints },
];
