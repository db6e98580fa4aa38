/** The calls about choosing courses. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { catalogueOf } from '../../store/catalogue.ts';
import {
  answerInterest,
  chooseCourse,
  deleteCourse,
  keepChoices,
  putCourse,
} from '../../store/edit-catalogue.ts';
import { assignCourses } from './assign-courses.ts';
import { auditSteering, groupsIn } from './audit-steering.ts';
import type { CourseContext } from './course-room.ts';
import { planPathways } from './plan-pathways.ts';
import { suggestCourses } from './suggest-courses.ts';

const calls = implement(contract.courses).$context<CourseContext>();
const done = { ok: true };

export const courseHandlers = {
  catalogue: calls.catalogue.handler(({ context }) => catalogueOf(context.school)),
  putCourse: calls.putCourse.handler(({ input: { id, fields }, context }) => ({
    courseId: putCourse(context.school, id, fields),
  })),
  deleteCourse: calls.deleteCourse.handler(({ input, context }) => {
    deleteCourse(context.school, input.courseId);
    return done;
  }),
  suggest: calls.suggest.handler(({ input, context }) => suggestCourses(context, input)),
  pathways: calls.pathways.handler(({ input, context }) => planPathways(context, input)),
  answer: calls.answer.handler(({ input: { studentId, ...answer }, context }) => {
    answerInterest(context.school, studentId, answer);
    return done;
  }),
  choose: calls.choose.handler(({ input: { chosen, ...choice }, context }) => {
    chooseCourse(context.school, choice, chosen);
    return done;
  }),
  assign: calls.assign.handler(({ input, context }) => assignCourses(context, input)),
  keepAssignment: calls.keepAssignment.handler(({ input, context }) => {
    keepChoices(context.school, input.term, input.choices);
    return done;
  }),
  groups: calls.groups.handler(({ context }) => ({ groups: groupsIn(context.school) })),
  audit: calls.audit.handler(({ input, context }) => auditSteering(context, input)),
};
