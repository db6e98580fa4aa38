/** A school file's sections that have something to teach, read one by one so that others are answered meanwhile. */
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { gradebookOfSection, sections } from '../../store/section.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { turnTaker } from './take-turns.ts';

/** A section needs two marked assessments to teach anything. */
const FEWEST_MARKED = 2;

/** @throws Failure cancelled */
export async function pastGradebooks(
  school: SchoolFile,
  signal?: AbortSignal,
): Promise<SectionGradebook[]> {
  const gradebooks: SectionGradebook[] = [];
  const takeTurns = turnTaker(signal);
  for (const { id, markedCount } of sections(school)) {
    if (markedCount >= FEWEST_MARKED) gradebooks.push(gradebookOfSection(school, id));
    await takeTurns();
  }
  return gradebooks;
}
