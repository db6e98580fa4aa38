/** Which column of the file is which column of the section: by its id, else by title and category, else by title. */
import type { Assessment } from '../../shared/import/gradebook.ts';
import type { Category, LineItem } from '../../shared/nouns.ts';
import type { Row } from '../store/record-step.ts';
import type { PlannedLineItem } from './import-plan.ts';

type Described = { title: string; category: string | null; externalId: string | null };

/** One entry per incoming column, in the file's order; columns that the file lacks stay as they are. */
export function matchLineItems(
  incoming: readonly Assessment[],
  known: readonly LineItem[],
  categories: readonly Category[],
): PlannedLineItem[] {
  const categoryName = new Map(categories.map(({ id, name }) => [id, name]));
  const describe = (item: LineItem): Described => ({
    title: item.title,
    category: categoryName.get(item.categoryId ?? -1) ?? null,
    externalId: item.externalId,
  });
  const found = new Map<number, LineItem>();
  for (const identify of [byExternalId, byTitleAndCategory, byTitle]) {
    const free = known.filter((item) => ![...found.values()].includes(item));
    const candidates = Map.groupBy(free, (item) => identify(describe(item)));
    incoming.forEach((assessment, index) => {
      const key = identify(assessment);
      if (key === null || found.has(index)) return;
      const same = candidates.get(key) ?? [];
      // Columns of one title are told apart by their order.
      const next = same.findIndex((item) => !contradict(assessment, item));
      const item = next < 0 ? undefined : same.splice(next, 1)[0];
      if (item) found.set(index, item);
    });
  }
  let position = 1 + Math.max(-1, ...known.map((item) => item.position));
  return incoming.map((assessment, index) => {
    const existing = found.get(index) ?? null;
    const changes = existing ? changesOf(assessment, existing) : {};
    return {
      incoming: assessment,
      existing,
      position: existing ? existing.position : position++,
      changes,
    };
  });
}

/** What the file knows better: a maximum, a title, a due date; a file that is silent changes nothing. */
function changesOf(incoming: Assessment, known: LineItem): Row {
  const changes: Record<string, string | number> = {};
  if (incoming.title !== known.title) changes['title'] = incoming.title;
  if (incoming.maxPoints !== null && incoming.maxPoints !== known.maxPoints)
    changes['max_points'] = incoming.maxPoints;
  if (incoming.date !== null && incoming.date !== known.dueOn) changes['due_on'] = incoming.date;
  if (incoming.externalId !== null && known.externalId === null)
    changes['external_id'] = incoming.externalId;
  return changes;
}

function byExternalId({ externalId }: Described): string | null {
  return externalId;
}

function byTitleAndCategory({ title, category }: Described): string | null {
  return `${title}\n${category ?? ''}`;
}

function byTitle({ title }: Described): string | null {
  return title;
}

function contradict(assessment: Assessment, item: LineItem): boolean {
  return (
    assessment.externalId !== null &&
    item.externalId !== null &&
    assessment.externalId !== item.externalId
  );
}
