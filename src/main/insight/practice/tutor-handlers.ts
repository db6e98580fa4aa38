/** What the tutor says of one student ends in a path, and so practice answers it. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { knowing } from '../tutor/knowing.ts';
import type { KnowledgeContext } from '../tutor/ready-knowledge.ts';
import { tutorStudent } from './tutor-student.ts';

const calls = implement(contract.tutor).$context<KnowledgeContext>();

export const practiceTutorHandlers = {
  student: calls.student
    .use(knowing)
    .handler(({ input, context }) => tutorStudent(context.school, input.studentId)),
};
