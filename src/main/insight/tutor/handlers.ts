/** The tutor's calls. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { bestOf } from '../../learn/knowledge/compare-models.ts';
import { schoolKnowledge } from './school-knowledge.ts';
import { tutorSection } from './tutor-section.ts';
import { tutorStudent } from './tutor-student.ts';

const calls = implement(contract.tutor).$context<{ school: SchoolFile }>();

export const tutorHandlers = {
  comparison: calls.comparison.handler(({ context }) => {
    const { comparison } = schoolKnowledge(context.school);
    return comparison && { ...comparison, serves: bestOf(comparison) };
  }),
  student: calls.student.handler(({ input, context }) =>
    tutorStudent(context.school, input.studentId),
  ),
  section: calls.section.handler(({ input, context }) =>
    tutorSection(context.school, input.sectionId),
  ),
};
