/** Writes a section's line items and the categories that they are of. */
import type { ImportResult } from '../../shared/import/result.ts';
import type { Id } from '../../shared/nouns.ts';
import type { Row, Writer } from '../store/record-step.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { categoriesOf } from '../store/section.ts';
import { hasColumns } from './apply-pieces.ts';
import type { PlannedSection } from './import-plan.ts';

type Weights = ReadonlyMap<string, number>;

export function weightsIn(result: ImportResult): Weights {
  const weighed = 'categoryWeights' in result ? (result.categoryWeights ?? []) : [];
  return new Map(weighed.map(({ category, weight }) => [category, weight]));
}

type CategoryIdOf = (name: string | null) => Id | null;

/** A weight that the file names wins; a file that is silent leaves the one that is there. */
export function categoriesIn(
  school: SchoolFile,
  writer: Writer,
  { sectionId, weights }: { sectionId: Id; weights: Weights },
): CategoryIdOf {
  const known = categoriesOf(school, sectionId);
  for (const { id, name, weight } of known) {
    const said = weights.get(name);
    if (said !== undefined && said !== weight) writer.update('category', id, { weight: said });
  }
  const ids = new Map(known.map(({ id, name }) => [name, id]));
  return (name) => {
    if (name === null) return null;
    const fresh = () =>
      writer.insert('category', {
        section_id: sectionId,
        name,
        weight: weights.get(name) ?? null,
      });
    const id = ids.get(name) ?? fresh();
    ids.set(name, id);
    return id;
  };
}

type LineItemsToWrite = { section: PlannedSection; sectionId: Id; categoryIdOf: CategoryIdOf };

export function writeLineItems(
  writer: Writer,
  { section, sectionId, categoryIdOf }: LineItemsToWrite,
): Id[] {
  return section.lineItems.map(({ incoming, existing, position, changes }) => {
    const { title, maxPoints, category, date, kind, externalId } = incoming;
    const categoryId = categoryIdOf(category);
    if (existing) {
      const moved: Row =
        categoryId !== null && categoryId !== existing.categoryId
          ? { category_id: categoryId }
          : {};
      const all = { ...changes, ...moved };
      if (hasColumns(all)) writer.update('line_item', existing.id, all);
      return existing.id;
    }
    const place = {
      section_id: sectionId,
      category_id: categoryId,
      position,
      external_id: externalId,
    };
    return writer.insert('line_item', {
      ...place,
      title,
      max_points: maxPoints,
      due_on: date,
      kind,
    });
  });
}
