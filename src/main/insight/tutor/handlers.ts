/** The tutor's calls. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { bestOf } from '../../learn/knowledge/compare-models.ts';
import { knowing } from './knowing.ts';
import type { KnowledgeContext } from './ready-knowledge.ts';
import { tellLearning } from './ready-knowledge.ts';
import { schoolKnowledge } from './school-knowledge.ts';
import { tutorSection } from './tutor-section.ts';
import { tutorStudent } from './tutor-student.ts';

const calls = implement(contract.tutor).$context<KnowledgeContext>();

export const tutorHandlers = {
  learn: calls.learn.handler(({ context, signal }) => tellLearning(context, signal)),
  comparison: calls.comparison.use(knowing).handler(({ context }) => {
    const { comparison } = schoolKnowledge(context.school);
    return comparison && { ...comparison, serves: bestOf(comparison) };
  }),
  student: calls.student
    .use(knowing)
    .handler(({ input, context }) => tutorStudent(context.school, input.studentId)),
  section: calls.section
    .use(knowing)
    .handler(({ input, context }) => tutorSection(context.school, input.sectionId)),
};
