/** Which line items are marked, and which still to come: those that nobody has a score for. */
import type { LineItem, SectionGradebook } from '../../../shared/nouns.ts';

export function isUpcoming(gradebook: SectionGradebook, lineItemId: number): boolean {
  const at = gradebook.lineItems.findIndex(({ id }) => id === lineItemId);
  return gradebook.scores.every((row) => row[at]?.points == null);
}

/** Where a what-if begins: the student's latest score moves a forecast, the assessment forecast does not. */
export function latestMarked(gradebook: SectionGradebook, studentId: number): LineItem | undefined {
  const place = gradebook.students.findIndex(({ id }) => id === studentId);
  const own = gradebook.scores[place] ?? [];
  return (
    gradebook.lineItems.findLast(({ kind }, at) => kind !== 'total' && own[at]?.points != null) ??
    gradebook.lineItems.findLast(({ id, kind }) => kind !== 'total' && !isUpcoming(gradebook, id))
  );
}
