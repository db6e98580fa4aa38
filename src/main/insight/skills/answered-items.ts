/** The items of the school, or those that one section's students answered, with their statistics. */
import type { ItemStatistics } from '../../../shared/contract/skills.ts';
import type { Id } from '../../../shared/nouns.ts';
import { itemsOf } from '../../store/item.ts';
import { answersOf } from '../../store/response.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { studentsOfSection } from '../../store/section.ts';
import { misconceptionsOf } from '../../store/skill.ts';
import { itemStatistics } from './item-statistics.ts';

/** Doubtful ones first: what an item did comes before what students did. */
const ORDER = [
  'key-may-be-wrong',
  'may-be-broken',
  'weak',
  'too-hard',
  'too-easy',
  'fine',
  'too-few',
];

/** An item's numbers are of everybody who had it: one class is a small sample of what an item does. */
export function answeredItems(
  school: SchoolFile,
  { sectionId }: { sectionId?: Id | undefined },
): ItemStatistics[] {
  const answers = answersOf(school);
  const names = new Map(misconceptionsOf(school).map(({ id, name }) => [id, name]));
  const wanted = sectionId === undefined ? null : idsAnswered(school, sectionId, answers);
  const items = itemsOf(school).filter(({ id }) => wanted === null || wanted.has(id));
  return itemStatistics(items, answers, (id) => names.get(id) ?? null).toSorted(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.item.id - b.item.id,
  );
}

function idsAnswered(
  school: SchoolFile,
  sectionId: Id,
  answers: readonly { studentId: Id; itemId: Id }[],
): Set<Id> {
  const members = new Set(studentsOfSection(school, sectionId).map(({ id }) => id));
  return new Set(
    answers.filter(({ studentId }) => members.has(studentId)).map(({ itemId }) => itemId),
  );
}
