/** The grouping in use, or one by need and skills proposed, and what a new one would change. */
import type {
  TeachingGroup as ShownGroup,
  TeachingGroups,
} from '../../../../shared/contract/methods.ts';
import { gradebookOfSection } from '../../../store/section.ts';
import { currentGroups } from '../../../store/teaching-group.ts';
import type { TeachingGroup } from '../../../store/teaching-group.ts';
import { forecasterOf } from '../../outcome/forecast-school.ts';
import type { OutcomeContext } from '../../outcome/forecast-school.ts';
import { forecastSection } from '../../outcome/forecast-section.ts';
import type { KnowledgeContext } from '../../tutor/ready-knowledge.ts';
import { readyKnowledge } from '../../tutor/ready-knowledge.ts';
import { tutorSection } from '../../tutor/tutor-section.ts';
import { embedStudents } from './embed-students.ts';
import type { StudentNeed } from './embed-students.ts';
import { describeGroup, formGroups, usualLargest } from './form-groups.ts';
import type { FormedGroup } from './form-groups.ts';

/** Needs are forecasts, and what students know. */
export type NeedsContext = OutcomeContext & KnowledgeContext;

const NOBODY: ReadonlySet<number> = new Set();

/** Where each student of a section stands in need. @throws Failure not-found, cancelled */
export async function needsOfSection(
  context: NeedsContext,
  sectionId: number,
  signal?: AbortSignal,
): Promise<StudentNeed[]> {
  const gradebook = gradebookOfSection(context.school, sectionId);
  const asked = { target: 'next', reasonsFor: NOBODY } as const;
  const forecast = await forecastSection(gradebook, asked, forecasterOf(context, 'auto'));
  await readyKnowledge(context, { signal });
  return embedStudents(gradebook, forecast, tutorSection(context.school, sectionId));
}

/** @param largest asks for a new grouping of that size; without it the one in use is shown, if there is one */
export async function proposeGroups(
  context: NeedsContext,
  { sectionId, largest }: { sectionId: number; largest?: number | undefined },
  signal?: AbortSignal,
): Promise<TeachingGroups> {
  const { section, students: listed } = gradebookOfSection(context.school, sectionId);
  const needs = await needsOfSection(context, sectionId, signal);
  const kept = currentGroups(context.school, sectionId);
  const size = largest ?? usualLargest(listed.length);
  const proposed = formGroups(needs, size, kept);
  const isKept = kept.length > 0 && largest === undefined;
  const groups = isKept ? asTheyAre(kept, needs) : proposed;
  return {
    section,
    largest: isKept ? Math.max(...kept.map(({ studentIds }) => studentIds.length)) : size,
    groups: groups.map((group) => showGroup(group, needs)),
    keptSince: isKept ? (kept[0]?.madeOn.slice(0, 10) ?? null) : null,
    moves: kept.length > 0 ? movesBetween(kept, proposed, needs) : [],
  };
}

/** Groups in use as they are, those who have joined the class since beside them. */
export function asTheyAre(
  kept: readonly TeachingGroup[],
  needs: readonly StudentNeed[],
): FormedGroup[] {
  return kept.map(({ name, studentIds }) =>
    describeGroup(
      name,
      needs.filter(({ id }) => studentIds.includes(id)),
    ),
  );
}

export function showGroup(
  { name, studentIds, needs, weakSkills }: FormedGroup,
  students: readonly StudentNeed[],
): ShownGroup {
  const members = students.filter(({ id }) => studentIds.includes(id));
  return {
    name,
    needs,
    weakSkills,
    students: members.map((student) => ({ id: student.id, name: student.name })),
  };
}

function movesBetween(
  before: readonly TeachingGroup[],
  after: readonly FormedGroup[],
  students: readonly StudentNeed[],
): TeachingGroups['moves'] {
  const groupIn = (
    groups: readonly { name: string; studentIds: readonly number[] }[],
    id: number,
  ) => groups.find(({ studentIds }) => studentIds.includes(id))?.name ?? null;
  return students.flatMap(({ id, name }) => {
    const [from, to] = [groupIn(before, id), groupIn(after, id)];
    return to === null || from === to ? [] : [{ id, name, from: from ?? '', to }];
  });
}
