/** The calls about people. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { dayOf } from '../../../shared/day.ts';
import { contactsOf, noteTalk, removeTalk } from '../../store/contact.ts';
import { removeFilter, savedFilters, saveFilter, setTag } from '../../store/student-tag.ts';
import { checkPlan, closePlan, removePlan } from '../../store/support-plan.ts';
import { addSupportRule, removeSupportRule } from '../../store/support-rule.ts';
import { keepWorkGroups } from '../../store/work-group.ts';
import type { NeedsContext } from '../teaching/groups/propose-groups.ts';
import { keptRules, previewRule } from './apply-rules.ts';
import { proposeWorkGroups, workGroupsPage } from './groups/work-groups-page.ts';
import { listStudents } from './list-students.ts';
import { studentPage } from './student-page.ts';
import { plansOf, startOrChangePlan } from './support-plans.ts';
import { today } from './today.ts';

const calls = implement(contract.people).$context<NeedsContext>();
const done = { ok: true };
const now = ({ school }: NeedsContext): string => dayOf(school.now());

export const peopleHandlers = {
  rules: calls.rules.handler(({ context }) => keptRules(context.school)),
  previewRule: calls.previewRule.handler(({ input, context }) =>
    previewRule(context.school, input),
  ),
  addRule: calls.addRule.handler(({ input, context }) => ({
    id: addSupportRule(context.school, input),
  })),
  removeRule: calls.removeRule.handler(({ input, context }) => {
    removeSupportRule(context.school, input.id);
    return done;
  }),
  today: calls.today.handler(({ context }) => today(context)),
  students: calls.students.handler(({ input, context }) =>
    listStudents(context.school, input.sectionId ?? null),
  ),
  student: calls.student.handler(({ input, context }) => studentPage(context, input.studentId)),
  plans: calls.plans.handler(({ input, context }) =>
    plansOf(context.school, input.studentId ?? null),
  ),
  keepPlan: calls.keepPlan.handler(({ input, context }) => ({
    id: startOrChangePlan(context.school, input),
  })),
  checkPlan: calls.checkPlan.handler(({ input: { planId, note }, context }) => {
    checkPlan(context.school, planId, { note, today: now(context) });
    return done;
  }),
  closePlan: calls.closePlan.handler(({ input, context }) => {
    closePlan(context.school, input, now(context));
    return done;
  }),
  removePlan: calls.removePlan.handler(({ input, context }) => {
    removePlan(context.school, input.planId);
    return done;
  }),
  contacts: calls.contacts.handler(({ input, context }) =>
    contactsOf(context.school, input.studentId),
  ),
  talk: calls.talk.handler(({ input: { studentId, hasTalked, note }, context }) => {
    if (hasTalked) noteTalk(context.school, studentId, { day: now(context), note });
    else removeTalk(context.school, studentId, now(context));
    return done;
  }),
  setTag: calls.setTag.handler(({ input, context }) => {
    setTag(context.school, input);
    return done;
  }),
  filters: calls.filters.handler(({ context }) => savedFilters(context.school)),
  saveFilter: calls.saveFilter.handler(({ input, context }) => ({
    id: saveFilter(context.school, input.name, input.filter),
  })),
  removeFilter: calls.removeFilter.handler(({ input, context }) => {
    removeFilter(context.school, input.id);
    return done;
  }),
  workGroups: calls.workGroups.handler(({ input, context }) =>
    workGroupsPage(context, input.sectionId),
  ),
  proposeWorkGroups: calls.proposeWorkGroups.handler(({ input, context }) =>
    proposeWorkGroups(context, input),
  ),
  keepWorkGroups: calls.keepWorkGroups.handler(({ input, context }) => {
    keepWorkGroups(context.school, input, now(context));
    return done;
  }),
};
