/** Support plans with their checks: what was tried for whom, by whom, and when it is looked at again. */
import { z } from 'zod';
import type { PlanResult, PlanToClose, PlanToKeep } from '../../shared/contract/support-plan.ts';
import { Failure } from '../../shared/failure.ts';
import { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { studentOf } from './student.ts';

export type KeptPlan = Omit<PlanToKeep, 'id'> & {
  id: Id;
  studentName: string;
  sectionName: string;
  startedOn: string;
  closedOn: string | null;
  result: PlanResult | null;
  closingNote: string;
  /** Line items that had a score when it began. */
  knownBefore: Id[];
  checks: { id: Id; checkedOn: string; note: string }[];
};

type PlanRow = Omit<KeptPlan, 'steps' | 'knownBefore' | 'checks'> & {
  steps: string;
  knownBefore: string;
};
type CheckRow = KeptPlan['checks'][number] & { planId: Id };

const Steps = z.array(z.string());
const Ids = z.array(Id);

/** Of one student, or of all; running ones first, those that are due sooner before others. */
export function supportPlans(school: SchoolFile, studentId: Id | null = null): KeptPlan[] {
  const rows = query<PlanRow>(
    school,
    `SELECT plan.id, plan.student_id AS studentId, student.name AS studentName, section_id AS sectionId,
      section.name AS sectionName, goal, steps, owner, started_on AS startedOn, review_on AS reviewOn,
      known_before AS knownBefore, closed_on AS closedOn, result, closing_note AS closingNote
    FROM support_plan AS plan JOIN student ON student.id = plan.student_id
      JOIN section ON section.id = plan.section_id
    WHERE :studentId IS NULL OR plan.student_id = :studentId
    ORDER BY closed_on IS NOT NULL, iif(closed_on IS NULL, review_on, ''), closed_on DESC, plan.id`,
  ).all({ studentId });
  const checks = query<CheckRow>(
    school,
    'SELECT id, plan_id AS planId, checked_on AS checkedOn, note FROM plan_check ORDER BY id',
  ).all();
  const byPlan = Map.groupBy(checks, ({ planId }) => planId);
  return rows.map(({ steps, knownBefore, ...row }) => ({
    ...row,
    steps: Steps.parse(JSON.parse(steps)),
    knownBefore: Ids.parse(JSON.parse(knownBefore)),
    checks: (byPlan.get(row.id) ?? []).map(({ id, checkedOn, note }) => ({ id, checkedOn, note })),
  }));
}

/** @throws Failure not-found */
function supportPlan(school: SchoolFile, id: Id): KeptPlan {
  const plan = supportPlans(school).find((each) => each.id === id);
  if (!plan) throw new Failure('not-found', { what: 'plan', id });
  return plan;
}

/** A new plan, or the given one changed. One step that can be undone. @throws Failure not-found */
export function keepPlan(
  school: SchoolFile,
  wanted: PlanToKeep,
  { today, known }: { today: string; known: readonly Id[] },
): Id {
  const { id, studentId, sectionId, goal, steps, owner, reviewOn } = wanted;
  const title = studentOf(school, studentId).name;
  const row = { goal, steps: JSON.stringify(steps), owner, review_on: reviewOn };
  if (id !== undefined) {
    supportPlan(school, id);
    recordStep(school, { verb: 'change-plan', title }, (writer) =>
      writer.update('support_plan', id, row),
    );
    return id;
  }
  return recordStep(school, { verb: 'start-plan', title }, (writer) =>
    writer.insert('support_plan', {
      ...row,
      student_id: studentId,
      section_id: sectionId,
      started_on: today,
      known_before: JSON.stringify(known),
    }),
  );
}

/** A look at a running plan. One step that can be undone. @throws Failure not-found */
export function checkPlan(school: SchoolFile, planId: Id, { note, today }: Dated): void {
  const { studentId, studentName: title } = supportPlan(school, planId);
  recordStep(school, { verb: 'check-plan', title }, (writer) =>
    writer.insert('plan_check', {
      plan_id: planId,
      student_id: studentId,
      checked_on: today,
      note,
    }),
  );
}

type Dated = { note: string; today: string };

/** One step that can be undone. @throws Failure not-found */
export function closePlan(
  school: SchoolFile,
  { planId, result, note }: PlanToClose,
  today: string,
): void {
  const { studentName: title } = supportPlan(school, planId);
  recordStep(school, { verb: 'close-plan', title }, (writer) =>
    writer.update('support_plan', planId, { closed_on: today, result, closing_note: note }),
  );
}

/** With its checks. One step that can be undone. @throws Failure not-found */
export function removePlan(school: SchoolFile, planId: Id): void {
  const { studentName: title, checks } = supportPlan(school, planId);
  recordStep(school, { verb: 'remove-plan', title }, (writer) => {
    for (const { id } of checks) writer.delete('plan_check', id);
    writer.delete('support_plan', planId);
  });
}
