/** What a class report says, as plain values: who stands where, how sure, from what; no words, no layout. */
import type { SectionForecast, StudentForecast } from '../../shared/contract/forecast.ts';
import type { ReportRequest } from '../../shared/contract/report.ts';
import { NEEDS } from '../../shared/contract/forecast.ts';

export type Need = StudentForecast['need'];
export type NamesAs = ReportRequest['names'];

/** Which model answered, so that the same report can be made again. */
export type ReportModel = { learner: string; seed: number; version: string };

export type SectionReport = Omit<SectionForecast, 'students'> & {
  /** By need, in the order of NEEDS; within a group by name: a report that leaves the room ranks nobody. */
  groups: { need: Need; students: StudentForecast[] }[];
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
  assessments: SectionReport['assessments'];
  model: ReportModel | null;
  scoresFrom: string | null;
  /** ISO 8601. */
  madeAt: string;
  schoolFile: string;
};

/** One order on every computer, whatever its own language. */
const byName = new Intl.Collator('en', { numeric: true });

/** `S-03`: the student's place in the gradebook, which only the teacher can look up. */
function code(place: number, count: number): string {
  return `S-${String(place + 1).padStart(Math.max(2, String(count).length), '0')}`;
}

function withNames(students: readonly StudentForecast[], names: NamesAs): StudentForecast[] {
  if (names === 'full') return [...students];
  return students.map((student, i) => ({ ...student, name: code(i, students.length) }));
}

export function gatherSectionReport(sources: ReportSources): SectionReport {
  const { forecast, ...rest } = sources;
  const named = withNames(forecast.students, sources.names);
  const groups = NEEDS.map((need) => ({
    need,
    students: named
      .filter((student) => student.need === need)
      .toSorted((a, b) => byName.compare(a.name, b.name)),
  }));
  const counts = { support: 0, 'on-course': 0, stretch: 0, unknown: 0 };
  for (const student of named) counts[student.need] += 1;
  return {
    ...forecast,
    ...rest,
    counts,
    groups: groups.filter(({ students }) => students.length > 0),
  };
}
