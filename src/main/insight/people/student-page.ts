/** One student's page: their scores beside the class's, exact sums, and what is likely next, section by section. */
import type { JudgedForecast, StudentPage } from '../../../shared/contract/people.ts';
import { gradeSums } from '../../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { BLANK_SCORE } from '../../../shared/nouns.ts';
import { recordedForecasts } from '../../store/forecast-record.ts';
import type { RecordedForecast } from '../../store/forecast-record.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { tagsByStudent } from '../../store/student-tag.ts';
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
    const { students, target, asOf } = await forecastSchoolSection(context, {
      sectionId,
      target: 'next',
    });
    const forecast = students.find(({ id }) => id === studentId) ?? null;
    sections.push({
      ...standingIn(gradebook, studentId),
      forecast,
      targetTitle: target.title || null,
      targetId: target.id,
      asOfId: asOf?.id ?? null,
      judged: judgedOf(recordedForecasts(context.school, sectionId), gradebook, studentId),
    });
  }
  const tags = tagsByStudent(context.school);
  return {
    student,
    tags: tags.get(studentId) ?? [],
    knownTags: [...new Set([...tags.values()].flat())],
    sections,
  };
}

type Standing = Pick<StudentPage['sections'][number], 'section' | 'scores' | 'current' | 'final'>;

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

/** Of each assessment whose score has come, the last forecast that was shown of it. */
function judgedOf(
  recorded: readonly RecordedForecast[],
  { lineItems }: SectionGradebook,
  studentId: number,
): JudgedForecast[] {
  const own = recorded.filter((one) => one.studentId === studentId);
  const latest = new Map(own.map((one) => [one.targetId, one]));
  return lineItems.flatMap(({ id, title }) => {
    const one = latest.get(id);
    if (!one || one.outcome === null) return [];
    const { shownAt, low80, high80, outcome } = one;
    const interval80: JudgedForecast['interval80'] = [low80, high80];
    return [{ lineItemId: id, title, shownAt, interval80, outcome }];
  });
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
