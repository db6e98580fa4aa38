/** Which line items are still to come: those that nobody has a score for. */
import type { LineItem, SectionGradebook } from '../../../shared/nouns.ts';

export function isUpcoming(gradebook: SectionGradebook, lineItemId: number): boolean {
  const at = gradebook.lineItems.findIndex(({ id }) => id === lineItemId);
  return gradebook.scores.every((row) => row[at]?.points == null);
}

export function firstUpcoming(gradebook: SectionGradebook): LineItem | undefined {
  return gradebook.lineItems.find(({ id, kind }) => kind !== 'total' && isUpcoming(gradebook, id));
}
