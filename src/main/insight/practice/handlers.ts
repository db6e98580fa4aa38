/** The calls about practice; sheets and paths are printed by the report room, which joins them in host/. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { enterMarks, sheetOf, withdrawSheet } from '../../store/practice-sheet.ts';
import { hasPin, keepPin } from '../../store/student-mode.ts';
import { knowing } from '../tutor/knowing.ts';
import type { KnowledgeContext } from '../tutor/ready-knowledge.ts';
import { makeSheets, sheetsToEnter } from './make-sheets.ts';
import { openStudentPractice } from './open-practice.ts';
import { keepSchoolPath, schoolPath } from './school-path.ts';
import { sectionPractice, studentPractice } from './section-practice.ts';
import { followTurn } from './follow-turn.ts';
import { endSitting } from './end-sitting.ts';
import { answerItem, sittingNow, startSitting } from './sitting.ts';
import { simulateSchool } from './simulate-school.ts';
import { tutorStudent } from './tutor-student.ts';

const calls = implement(contract.practice).$context<KnowledgeContext>();
const done = { ok: true };

export const practiceHandlers = {
  section: calls.section
    .use(knowing)
    .handler(({ input, context }) => sectionPractice(context.school, input)),
  student: calls.student
    .use(knowing)
    .handler(({ input, context }) => studentPractice(context.school, input.studentId)),
  next: calls.next
    .use(knowing)
    .handler(
      ({ input: { studentId, minutes }, context }) =>
        openStudentPractice(context.school, studentId).next(studentId, minutes).answer,
    ),
  makeSheets: calls.makeSheets
    .use(knowing)
    .handler(({ input, context }) => makeSheets(context.school, input)),
  openSheets: calls.openSheets.handler(({ input, context }) =>
    sheetsToEnter(context.school, input.sectionId),
  ),
  enterResults: calls.enterResults.handler(({ input: { sheetId, ...marks }, context }) => {
    const on = context.school.now().toISOString();
    enterMarks(context.school, sheetOf(context.school, sheetId), { ...marks, on });
    return done;
  }),
  hasPin: calls.hasPin.handler(({ context }) => ({ hasPin: hasPin(context.school) })),
  setPin: calls.setPin.handler(({ input, context }) => {
    keepPin(context.school, input.pin);
    return done;
  }),
  startSitting: calls.startSitting
    .use(knowing)
    .handler(({ input, context }) => startSitting(context.school, input)),
  sitting: calls.sitting.handler(({ context }) => sittingNow(context.school)),
  followTurn: calls.followTurn.handler(({ context, signal }) => followTurn(context.school, signal)),
  answerItem: calls.answerItem
    .use(knowing)
    .handler(({ input, context }) => answerItem(context.school, input)),
  endSitting: calls.endSitting.handler(({ input, context }) =>
    endSitting(context.school, input.pin),
  ),
  withdrawSheet: calls.withdrawSheet.handler(({ input, context }) => {
    withdrawSheet(context.school, sheetOf(context.school, input.sheetId));
    return done;
  }),
  path: calls.path.use(knowing).handler(({ input, context }) => schoolPath(context.school, input)),
  keepPath: calls.keepPath.handler(({ input, context }) => {
    keepSchoolPath(context.school, input);
    return done;
  }),
  simulate: calls.simulate.handler(({ input, context, signal }) =>
    simulateSchool(context.school, { ...input, signal }),
  ),
};

const tutorCalls = implement(contract.tutor).$context<KnowledgeContext>();

export const practiceTutorHandlers = {
  student: tutorCalls.student
    .use(knowing)
    .handler(({ input, context }) => tutorStudent(context.school, input.studentId)),
};
