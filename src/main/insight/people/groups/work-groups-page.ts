/** Groups for tomorrow as they are kept, or as a first proposal; and proposals anew. */
import type {
  ProposedGroups,
  WorkGroupsPage,
  WorkGroupsToPropose,
} from '../../../../shared/contract/work-groups.ts';
import { GROUP_SIZES } from '../../../../shared/contract/work-groups.ts';
import { sectionOf } from '../../../store/section.ts';
import { workGroups } from '../../../store/work-group.ts';
import { forecasterOf } from '../../outcome/forecast-school.ts';
import { rememberOf } from '../../outcome/remember-answers.ts';
import type { StudentNeed } from '../../teaching/groups/embed-students.ts';
import type { NeedsContext } from '../../teaching/groups/propose-groups.ts';
import { needsOfSection } from '../../teaching/groups/propose-groups.ts';
import { formWorkGroups } from './form-work-groups.ts';

/** So much below the class in a skill, in its standard deviations, is worth a group's time. */
const SHAKY = -0.35;
const MOST_SKILLS = 3;

/** @throws Failure not-found */
export async function workGroupsPage(
  context: NeedsContext,
  sectionId: number,
): Promise<WorkGroupsPage> {
  const students = await rememberedNeeds(context, sectionId);
  const kept = workGroups(context.school, sectionId);
  const first = { students, size: GROUP_SIZES.usual, manner: 'alike', groups: [] } as const;
  const proposed = () => formWorkGroups({ ...first, wishes: kept.wishes }).groups;
  return {
    section: sectionOf(context.school, sectionId),
    students: students.map(({ id, name, need, skills }) => ({
      id,
      name,
      need,
      shakySkills: shakyOf(skills),
    })),
    groups: kept.groups.length > 0 ? kept.groups : proposed(),
    wishes: kept.wishes,
    madeOn: kept.madeOn,
  };
}

/** @throws Failure not-found */
export async function proposeWorkGroups(
  context: NeedsContext,
  { sectionId, ...asked }: WorkGroupsToPropose,
): Promise<ProposedGroups> {
  return formWorkGroups({ ...asked, students: await rememberedNeeds(context, sectionId) });
}

/** Worked out once, so that proposals after it are quick. */
function rememberedNeeds(context: NeedsContext, sectionId: number): Promise<StudentNeed[]> {
  const { model } = forecasterOf(context, 'auto');
  const key = JSON.stringify(['needs', model.id, sectionId]);
  return rememberOf(context.school)(key, () => needsOfSection(context, sectionId));
}

const shakyOf = (skills: StudentNeed['skills']): string[] =>
  [...skills]
    .filter(([, at]) => at < SHAKY)
    .toSorted(([, a], [, b]) => a - b)
    .slice(0, MOST_SKILLS)
    .map(([skill]) => skill);
