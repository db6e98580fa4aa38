/** One student's page: their scores beside the class's, exact sums, and what is likely next, section by section. */
import type { StudentPage } from '../../../shared/contract/people.ts';
import { gradeSums } from '../../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { BLANK_SCORE } from '../../../shared/nouns.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { sectionsOfStudent, studentOf } from '../../store/student.ts';
import { readColumns } from '../../tasks/read-columns.ts';
import { forecastSchoolSection } from '../outcome/forecast-school.ts';
import type { OutcomeContext } from '../outcome/forecast-school.ts';

/** @throws Failure not-found */
export async function studentPage(
  context: OutcomeContext,
  studentId: number,
): Promise<StudentPage> {
  const student = studentOf(context.school, studentId);
  const sections: StudentPage['sections'] = [];
  for (const sectionId of sectionsOfStudent(context.school, studentId)) {
    const gradebook = gradebookOfSection(context.school, sectionId);
    const { students, target } = await forecastSchoolSection(context, {
      sectionId,
      target: 'next',
    });
    const forecast = students.find(({ id }) => id === studentId) ?? null;
    sections.push({
      ...standingIn(gradebook, studentId),
      forecast,
      targetTitle: target.title || null,
    });
  }
  return { student, sections };
}

type Standing = Omit<StudentPage['sections'][number], 'forecast' | 'targetTitle'>;

function standingIn(gradebook: SectionGradebook, studentId: number): Standing {
  const place = gradebook.students.findIndex(({ id }) => id === studentId);
  const sums = gradeSums(gradebook)[place];
  const means = sectionMeans(gradebook);
  return {
    section: gradebook.section,
    scores: gradebook.lineItems.map((lineItem, at) => ({
      lineItem,
      score: gradebook.scores[place]?.[at] ?? BLANK_SCORE,
      sectionMean: means.get(at) ?? null,
    })),
    current: sums?.current ?? null,
    final: sums?.final ?? null,
  };
}

/** Mean share of the maximum by place of the line item. */
function sectionMeans(gradebook: SectionGradebook): Map<number, number> {
  return new Map(
    readColumns(gradebook).flatMap(({ lineItem, fractions }) => {
      const known = fractions.filter((f) => f !== null);
      if (lineItem === null || known.length === 0) return [];
      return [[lineItem, known.reduce((sum, f) => sum + f, 0) / known.length] as const];
    }),
  );
}
