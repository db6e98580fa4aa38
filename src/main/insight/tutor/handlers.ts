/** The tutor's calls; what it says of one student ends in a path and is answered by practice, joined in host/. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { bestOf } from '../../learn/knowledge/compare-models.ts';
import { knowing } from './knowing.ts';
import type { KnowledgeContext } from './ready-knowledge.ts';
import { tellLearning } from './ready-knowledge.ts';
import { schoolKnowledge } from './school-knowledge.ts';
import { tutorSection } from './tutor-section.ts';

const calls = implement(contract.tutor).$context<KnowledgeContext>();

export const tutorHandlers = {
  learn: calls.learn.handler(({ context, signal }) => tellLearning(context, signal)),
  comparison: calls.comparison.use(knowing).handler(({ context }) => {
    const { comparison } = schoolKnowledge(context.school);
    return comparison && { ...comparison, serves: bestOf(comparison) };
  }),
  section: calls.section
    .use(knowing)
    .handler(({ input, context }) => tutorSection(context.school, input.sectionId)),
};
