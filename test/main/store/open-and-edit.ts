/** Opens the school file that it is given and changes a score; tells what came of it. */
import { toFailure } from '../../../src/shared/failure.ts';
import { BLANK_SCORE } from '../../../src/shared/nouns.ts';
import { putScore } from '../../../src/main/store/edit-gradebook.ts';
import { openSchoolFile } from '../../../src/main/store/school-file.ts';

try {
  const school = openSchoolFile(process.argv[2] ?? '');
  const score = { ...BLANK_SCORE, points: 1, status: 'graded' as const, detail: null };
  putScore(school, { sectionId: 1, studentId: 1, lineItemId: 1 }, score);
  school.close();
  console.log(JSON.stringify({ code: null }));
} catch (thrown) {
  console.log(JSON.stringify({ code: toFailure(thrown).code }));
}
