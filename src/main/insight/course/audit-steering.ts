/**
 * Whether students of equal readiness are steered to unequal courses: shares of advanced courses among what is suggested,
 * by groups that the teacher asks about, within bands of likely grades (Mantel and Haenszel 1959; the risk difference and
 * its variance by Greenland and Robins 1985, eq. 1 and 5). The groups are in no model.
 */
import type { Audit, AuditRow } from '../../../shared/contract/courses.ts';
import type { Id } from '../../../shared/nouns.ts';
import { scoreWithChooser } from '../../learn/recommend/learn-chooser.ts';
import { groupsOfStudents } from '../../store/catalogue.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { openCourseRoom, rulesFor } from './course-room.ts';
import type { CourseContext } from './course-room.ts';
import { openCourses } from './hard-rules.ts';
import { readinessFor } from './predict-readiness.ts';
import { historyOf } from './school-courses.ts';

/** Fewer students are not shown: a share of few is chance, and may be somebody. */
const LEAST_STUDENTS = 10;
const FIRST = 5;
const BANDS = 4;

const ADVANCED =
  /advanced|honou?rs|\bap\b|\bhl\b|higher|extension|accelerated|college|提高|荣誉|进阶|高级|竞赛|拓展|大学先修/i;

/** Levels that count as advanced: by their words, else the upper part of levels that are numbers. */
export function advancedLevels(levels: readonly string[]): string[] {
  const named = levels.filter((level) => ADVANCED.test(level));
  if (named.length > 0) return named;
  const numbers = levels
    .filter((level) => /^\d+$/.test(level))
    .toSorted((a, b) => Number(a) - Number(b));
  return numbers.slice(Math.ceil((2 * numbers.length) / 3));
}

export function groupsIn(school: SchoolFile): { name: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const own of groupsOfStudents(school).values())
    for (const name of own) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, n]) => ({ name, n })).toSorted((a, b) => b.n - a.n);
}

/** `suggested`: an advanced course is among the first five; `band`: 0 … of likely grades. */
export type Audited = { band: number; suggested: boolean; groups: ReadonlySet<string> };

export async function auditSteering(
  context: CourseContext,
  { term, groups }: { term: string; groups: readonly string[] },
): Promise<Audit> {
  const { courses, chooser, readiness } = await openCourseRoom(context);
  const { courses: all } = courses.catalogue;
  const levels = advancedLevels([...new Set(all.flatMap(({ level }) => level ?? []))]);
  const advanced = new Set(
    all.flatMap(({ id, level }) => (level && levels.includes(level) ? [id] : [])),
  );
  const records = [...courses.records.values()].filter(({ taken }) => taken.length > 0);
  const scores = await scoreWithChooser(
    chooser,
    context.learner,
    records.map((record) => ({ known: historyOf(record), besides: [] })),
  );
  const numberOf = (id: Id) => courses.numberOfId.get(id) ?? -1;
  const rows = records.flatMap((record, i) => {
    const { rules, chooser: own } = rulesFor(context.school, { courses, record, term });
    const { open } = openCourses(rules, own);
    const within = open.filter(({ course }) => advanced.has(course.id));
    if (within.length === 0) return [];
    const worth = ({ course }: (typeof open)[number]) =>
      scores[i].get(numberOf(course.id)) ?? -Infinity;
    const first = open.toSorted((a, b) => worth(b) - worth(a)).slice(0, FIRST);
    const ready = readiness
      ? Math.max(
          ...within.map(
            ({ course }) =>
              readinessFor(readiness, record, { courses, course: numberOf(course.id) }).middle,
          ),
        )
      : 0;
    return [
      {
        ready,
        groups: record.groups,
        suggested: first.some(({ course }) => advanced.has(course.id)),
      },
    ];
  });
  const sorted = rows.map(({ ready }) => ready).toSorted((a, b) => a - b);
  const bandOf = (ready: number) =>
    Math.min(BANDS - 1, Math.floor((BANDS * sorted.indexOf(ready)) / Math.max(1, sorted.length)));
  const audited = rows.map(({ ready, ...row }) => ({ ...row, band: bandOf(ready) }));
  return {
    term,
    levels,
    courses: advanced.size,
    rows: groups.map((group) => auditGroup(group, audited)),
    leastStudents: LEAST_STUDENTS,
  };
}

export function auditGroup(group: string, all: readonly Audited[]): AuditRow {
  const inside = all.filter(({ groups }) => groups.has(group));
  const others = all.filter(({ groups }) => !groups.has(group));
  const n = inside.length;
  const shareOf = (some: readonly Audited[]) =>
    some.filter(({ suggested }) => suggested).length / Math.max(1, some.length);
  const hidden = { group, n, share: null, gap: null, interval95: null, detectable: null };
  if (n < LEAST_STUDENTS || others.length < LEAST_STUDENTS) return hidden;
  let [gap, variance, total] = [0, 0, 0];
  for (let band = 0; band < BANDS; band++) {
    const [a, b] = [inside, others].map((some) => some.filter((one) => one.band === band));
    if (!a || !b || a.length === 0 || b.length === 0) continue;
    const weight = (a.length * b.length) / (a.length + b.length);
    const [p, q] = [shareOf(a), shareOf(b)];
    total += weight;
    gap += weight * (p - q);
    variance += weight ** 2 * (spread(p, a.length) + spread(q, b.length));
  }
  if (total === 0) return { ...hidden, share: shareOf(inside) };
  const error = Math.sqrt(variance) / total;
  const difference = gap / total;
  return {
    group,
    n,
    share: shareOf(inside),
    gap: difference,
    interval95: [difference - 1.96 * error, difference + 1.96 * error],
    detectable: 2.8 * error,
  };
}

/** Variance of a share, never nothing: one student more on either side (Agresti and Caffo 2000). */
function spread(share: number, n: number): number {
  const p = (share * n + 1) / (n + 2);
  return (p * (1 - p)) / (n + 2);
}
