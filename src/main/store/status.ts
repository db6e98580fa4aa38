/** What is in a school file, counted. */
import { basename } from 'node:path';
import type { SchoolStatus } from '../../shared/contract/school.ts';
import type { Language } from '../../shared/words/say.ts';
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';
import { settingsOf } from './setting.ts';

type Counts = Pick<SchoolStatus, 'sections' | 'students' | 'scores' | 'lastImportAt'>;

/** @param language what the app speaks until the teacher has chosen */
export function schoolStatus(school: SchoolFile, language?: Language): SchoolStatus {
  return {
    fileName: basename(school.path),
    ...schoolCounts(school),
    isSample: isSample(school),
    settings: settingsOf(school, language),
  };
}

export function schoolCounts(school: Pick<SchoolFile, 'connection'>): Counts {
  const counts = query<Counts>(
    school,
    `SELECT (SELECT count(*) FROM section) AS sections, (SELECT count(*) FROM student) AS students,
      (SELECT count(*) FROM score) AS scores, (SELECT max(imported_at) FROM import) AS lastImportAt`,
  ).get();
  return counts ?? { sections: 0, students: 0, scores: 0, lastImportAt: null };
}

/** True while all that was ever imported is the sample school. */
function isSample(school: SchoolFile): boolean {
  const row = query<{ imports: number; samples: number }>(
    school,
    `SELECT count(*) AS imports, coalesce(sum(summary ->> 'sample' = 1), 0) AS samples FROM import`,
  ).get();
  return row !== undefined && row.imports > 0 && row.imports === row.samples;
}
