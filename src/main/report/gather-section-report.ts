/** What a class report says, as plain values: who stands where, how sure, from what; no sentences, no layout. */
import type { SectionForecast, StudentForecast } from '../../shared/contract/forecast.ts';
import type { ReportRequest } from '../../shared/contract/report.ts';
import { NEEDS } from '../../shared/contract/forecast.ts';
import { needOf } from '../../shared/words/reasons.ts';
import type { Bilingual, Language } from '../../shared/words/say.ts';
import { studentCode } from '../../shared/words/student-code.ts';

type Need = StudentForecast['need'];
type NamesAs = ReportRequest['names'];

/** Which model answered, so that the same report can be made again. */
export type ReportModel = { learner: string; seed: number; version: string };

export type SectionReport = Omit<SectionForecast, 'students'> & {
  /** By need, in the order of NEEDS; within a group by name: a report that leaves the room ranks nobody. */
  groups: { need: Need; heading: Bilingual; students: StudentForecast[] }[];
  names: NamesAs;
  counts: Record<Need, number>;
  assessments: { marked: number; total: number };
  model: ReportModel | null;
  /** When the newest scores came in, ISO 8601; null before the first import. */
  scoresFrom: string | null;
  madeAt: string;
  schoolFile: string;
};

export type ReportSources = {
  forecast: SectionForecast;
  names: NamesAs;
  /** Of the codes that stand for names. */
  language: Language;
  assessments: SectionReport['assessments'];
  model: ReportModel | null;
  scoresFrom: string | null;
  /** ISO 8601. */
  madeAt: string;
  schoolFile: string;
};

/** One order on every computer, whatever its own language. */
const byName = new Intl.Collator('en', { numeric: true });

/** Codes take the names' place at once, so that nothing further on can let one slip. */
function named({ forecast, names, language }: ReportSources): StudentForecast[] {
  if (names === 'full') return forecast.students;
  return forecast.students.map((student) => ({
    ...student,
    name: studentCode(student.id, language),
  }));
}

export function gatherSectionReport(sources: ReportSources): SectionReport {
  const { forecast, language: _, ...rest } = sources;
  const students = named(sources);
  const ordered = students.toSorted(
    (a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) || byName.compare(a.name, b.name),
  );
  const groups = [...Map.groupBy(ordered, (student) => needOf(student))].map(
    ([heading, [first, ...others]]) => ({
      need: first.need,
      heading,
      students: [first, ...others],
    }),
  );
  const counts = { support: 0, 'on-course': 0, stretch: 0, unknown: 0 };
  for (const student of students) counts[student.need] += 1;
  return {
    ...forecast,
    ...rest,
    counts,
    groups,
  };
}
