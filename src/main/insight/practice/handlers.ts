/** The calls about practice; paper and turns on screen have files of their own. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { knowing } from '../tutor/knowing.ts';
import type { KnowledgeContext } from '../tutor/ready-knowledge.ts';
import { openStudentPractice } from './open-practice.ts';
import { keepSchoolPath, schoolPath } from './school-path.ts';
import { sectionPractice, studentPractice } from './section-practice.ts';
import { sheetHandlers } from './sheet-handlers.ts';
import { simulateSchoolPractice } from './simulate-school-practice.ts';
import { turnHandlers } from './turn-handlers.ts';

const calls = implement(contract.practice).$context<KnowledgeContext>();

export const practiceHandlers = {
  ...sheetHandlers,
  ...turnHandlers,
  section: calls.section
    .use(knowing)
    .handler(({ input, context }) => sectionPractice(context.school, input)),
  student: calls.student
    .use(knowing)
    .handler(({ input, context }) => studentPractice(context.school, input.studentId)),
  next: calls.next.use(knowing).handler(({ input: { studentId, minutes }, context }) => {
    const { next } = openStudentPractice(context.school, studentId);
    return next(studentId, minutes).answer;
  }),
  path: calls.path.use(knowing).handler(({ input, context }) => schoolPath(context.school, input)),
  keepPath: calls.keepPath.handler(({ input, context }) => {
    keepSchoolPath(context.school, input);
    return { ok: true };
  }),
  simulate: calls.simulate.handler(({ input, context, signal }) =>
    simulateSchoolPractice(context.school, { ...input, signal }),
  ),
};
