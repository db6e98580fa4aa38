/** The plans of a student or of everybody, with what the gradebook says of each. */
import type { PlanToKeep, SupportPlan } from '../../../shared/contract/support-plan.ts';
import { dayOf } from '../../../shared/day.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { keepPlan, supportPlans } from '../../store/support-plan.ts';
import { knownItems, showPlan } from './follow-plan.ts';

/** @param studentId null for the plans of everybody that still run */
export function plansOf(school: SchoolFile, studentId: number | null): SupportPlan[] {
  const today = dayOf(school.now());
  const gradebooks = new Map<number, SectionGradebook>();
  const gradebookOf = (sectionId: number) => {
    const known = gradebooks.get(sectionId) ?? gradebookOfSection(school, sectionId);
    gradebooks.set(sectionId, known);
    return known;
  };
  return supportPlans(school, studentId)
    .filter(({ closedOn }) => studentId !== null || closedOn === null)
    .map((plan) => showPlan(plan, gradebookOf(plan.sectionId), today));
}

/** Starts a plan or changes one. @throws Failure not-found */
export function startOrChangePlan(school: SchoolFile, wanted: PlanToKeep): number {
  const known = knownItems(gradebookOfSection(school, wanted.sectionId), wanted.studentId);
  return keepPlan(school, wanted, { today: dayOf(school.now()), known });
}
