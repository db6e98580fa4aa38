/** Outcomes under logged methods over the school file: the section asked about, its course, then the latest others. */
import type { MethodComparison } from '../../../../shared/contract/methods.ts';
import type { SectionSummary } from '../../../../shared/nouns.ts';
import { methodLog } from '../../../store/method-log.ts';
import type { MethodUsed } from '../../../store/method-log.ts';
import type { SchoolFile } from '../../../store/school-file.ts';
import { gradebookOfSection, sections } from '../../../store/section.ts';
import { listedGroups, teachingGroups } from '../../../store/teaching-group.ts';
import type { TakeTurn } from '../../../learn/effects/integrate.ts';
import { lessonsOf, placeLessons } from '../log/place-lessons.ts';
import type { PlacedEntry } from '../log/place-lessons.ts';
import type { Outcome } from './observe-section.ts';
import { observeSection } from './observe-section.ts';

/** What a comparison looks at; more sections would cost seconds and hardly narrow a range. */
const MOST_SECTIONS = 24;

type Unplaced = MethodComparison['unplaced'][number];

export type Gathered = {
  outcomes: Outcome[];
  /** Lessons of these sections that name a group nobody knows, by section and name. */
  unplaced: Unplaced[];
};

export async function gatherOutcomes(
  school: SchoolFile,
  sectionId: number,
  takeTurn: TakeTurn,
): Promise<Gathered> {
  const logs = Map.groupBy(methodLog(school), (entry) => entry.sectionId);
  const gathered: Gathered = { outcomes: [], unplaced: [] };
  for (const { id, name } of chooseSections(sections(school), sectionId, logs)) {
    const placed = placeLessons(logs.get(id) ?? [], {
      taught: teachingGroups(school, id),
      listed: listedGroups(school, id),
    });
    gathered.unplaced.push(...unplacedIn(placed, name));
    gathered.outcomes.push(...observeSection(gradebookOfSection(school, id), lessonsOf(placed)));
    await takeTurn();
  }
  return gathered;
}

function unplacedIn(placed: readonly PlacedEntry[], section: string): Unplaced[] {
  const unknown = placed.filter(({ students }) => students === null);
  const byGroup = Map.groupBy(unknown, ({ groupName }) => groupName ?? '');
  return [...byGroup].map(([group, lessons]) => ({ section, group, lessons: lessons.length }));
}

/** Those with a log: the one asked about, then of its course, then the latest. */
function chooseSections(
  all: readonly SectionSummary[],
  sectionId: number,
  logs: ReadonlyMap<number, readonly MethodUsed[]>,
): SectionSummary[] {
  const course = all.find(({ id }) => id === sectionId)?.course;
  const near = (section: SectionSummary) =>
    section.id === sectionId ? 0 : section.course === course ? 1 : 2;
  return all
    .filter(({ id, markedCount }) => logs.has(id) && markedCount > 0)
    .toSorted((a, b) => near(a) - near(b) || (b.termStart ?? '').localeCompare(a.termStart ?? ''))
    .slice(0, MOST_SECTIONS);
}
