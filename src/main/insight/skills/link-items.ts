/** Lets a section's columns count as answers to the items of a set: question by question, by number. */
import { matchColumns } from '../../../shared/question-number.ts';
import type { Id } from '../../../shared/nouns.ts';
import { linkColumns } from '../../store/edit-item.ts';
import { itemsOf } from '../../store/item.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { lineItemsOf } from '../../store/section.ts';

/** @returns how many columns were linked; none where too few of the numbers are there */
export function linkItems(
  school: SchoolFile,
  { setName, sectionId }: { setName: string; sectionId: Id },
): number {
  const items = itemsOf(school).filter((item) => item.setName === setName);
  const links = matchColumns(items, lineItemsOf(school, sectionId));
  if (links.length > 0) linkColumns(school, setName, links);
  return links.length;
}
