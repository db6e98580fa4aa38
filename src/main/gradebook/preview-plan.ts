/** The plan as a teacher reads it before saying yes: counted, and what changes listed. */
import type { PlanPreview } from '../../shared/contract/gradebook.ts';
import type { Score } from '../../shared/nouns.ts';
import { countsOf, sampleOf } from './sample-result.ts';
import {
  type ImportPlan,
  newStudents,
  type PlannedLineItem,
  type PlannedSection,
  type ScoreChange,
} from './import-plan.ts';

type Change = PlanPreview['changed'][number];

/** Listed at most; the counts are of all. */
const LISTED = 500;

export function previewOf(plan: ImportPlan, planId: string): PlanPreview {
  const itemChanges = plan.sections.flatMap((section) =>
    section.lineItems.flatMap(changesOfLineItem),
  );
  const changed = cellsOf(plan, isChange);
  const removed = cellsOf(plan, isRemoval);
  return {
    planId,
    fileName: plan.result.file,
    result: sampleOf(plan.result),
    counts: countsOf(plan.result),
    isKnownSource: plan.isKnownSource ?? false,
    sections: plan.sections.map(sectionOf),
    added: addedBy(plan),
    changed: [...itemChanges, ...changed.slice(0, LISTED).map((cell) => changeOf(plan, cell))],
    changedCount: itemChanges.length + changed.length,
    removed: removed.slice(0, LISTED).map((cell) => changeOf(plan, cell)),
    removedCount: removed.length,
    unchangedScores: plan.sections.reduce((sum, { unchanged }) => sum + unchanged, 0),
    likelySame: plan.likelySame.slice(0, LISTED),
    choices: plan.choices,
    ...(plan.isCorrectedBefore ? { isCorrectedBefore: true } : {}),
  };
}

/** The counts that are kept with the import. */
export function summaryOf(plan: ImportPlan): Record<string, number> {
  const { students, lineItems, scores, records = 0 } = addedBy(plan);
  const changed = cellsOf(plan, isChange).length;
  const removed = cellsOf(plan, isRemoval).length;
  const warnings = plan.result.outcome === 'ok' ? plan.result.warnings.length : 0;
  return { students, lineItems, scores, records, changed, removed, warnings };
}

function addedBy(plan: ImportPlan): PlanPreview['added'] {
  const lineItems = plan.sections.flatMap((section) => section.lineItems);
  const records =
    plan.records.filter(({ existingId }) => existingId === null).length +
    plan.catalogue.filter(({ existingId }) => existingId === null).length +
    newInMap(plan);
  return {
    students: newStudents(plan.students),
    lineItems: lineItems.filter(({ existing }) => existing === null).length,
    scores: plan.sections.reduce((sum, { additions }) => sum + additions.length, 0),
    ...(records > 0 ? { records } : {}),
  };
}

/** New skills and items. */
function newInMap({ skillMap }: ImportPlan): number {
  if (!skillMap) return 0;
  const skills = skillMap.skills.filter(({ existingId }) => existingId === null).length;
  return skills + skillMap.items.filter(({ existing }) => existing === null).length;
}

function sectionOf(section: PlannedSection): PlanPreview['sections'][number] {
  const { name, course, term, existingId, members, lineItems } = section;
  return {
    name,
    course,
    term,
    isNew: existingId === null,
    students: members.length,
    lineItems: lineItems.length,
  };
}

type Cell = { section: PlannedSection; change: ScoreChange };

function cellsOf(plan: ImportPlan, wanted: (change: ScoreChange) => boolean): Cell[] {
  return plan.sections.flatMap((section) =>
    section.changes.filter(wanted).map((change) => ({ section, change })),
  );
}

function isChange({ score }: ScoreChange): boolean {
  return score !== null;
}

function isRemoval({ score }: ScoreChange): boolean {
  return score === null;
}

function changeOf(plan: ImportPlan, { section, change }: Cell): Change {
  return {
    student: plan.students[change.student]?.incoming.name ?? '',
    lineItem: section.lineItems[change.lineItem]?.incoming.title ?? '',
    before: showScore(change.existing.score),
    after: change.score && showScore(change.score),
  };
}

/** A column that the file renames, or gives another maximum or due date; no student stands beside it. */
function changesOfLineItem({ incoming, existing, changes }: PlannedLineItem): Change[] {
  if (!existing) return [];
  const shown: readonly (readonly [string, string | null, string | null])[] = [
    ['title', existing.title, incoming.title],
    ['max_points', showMaximum(existing.maxPoints), showMaximum(incoming.maxPoints)],
    ['due_on', existing.dueOn, incoming.date],
  ];
  return shown
    .filter(([column]) => column in changes)
    .map(([, before, after]) => ({ student: '', lineItem: incoming.title, before, after }));
}

/** As a gradebook would write it: `7`, `12/20`, `B+`, or the name of the status. */
function showScore({ points, status, letter, outOf }: Score): string {
  if (points !== null) return outOf === null ? String(points) : `${points}/${outOf}`;
  return letter ?? status;
}

function showMaximum(maxPoints: number | null): string | null {
  return maxPoints === null ? null : `/${maxPoints}`;
}
