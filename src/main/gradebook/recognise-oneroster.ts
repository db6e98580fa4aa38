/** OneRoster 1.1 and 1.2 bundles: a zip of CSV files, joined by their ids. */
import type { Assessment, Student } from '../../shared/import/gradebook.ts';
import type { RejectedRow, Warning } from '../../shared/import/remarks.ts';
import type { ReadTable } from '../../shared/import/result.ts';
import { cleanText } from './clean-text.ts';
import type { Bundle, Line } from './oneroster-bundle.ts';
import { active, isDeleted, readBundle } from './oneroster-bundle.ts';
import { pairKey, pairScores } from './pair-scores.ts';
import { parseDate } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';
import type { Archive } from './read-archive.ts';
import type { ScoreFacts } from './read-points.ts';
import { joinName, readIdText, readNameText } from './read-student.ts';
import { refuse } from './refuse.ts';
import { weighCategories } from './weigh-categories.ts';

/** Null where the archive is no OneRoster bundle. */
export function readOneRoster(archive: Archive): ReadTable | null {
  const bundle = readBundle(archive);
  return bundle && readBundleTable(bundle);
}

function readBundleTable(bundle: Bundle): ReadTable {
  const warnings: Warning[] = [];
  const enrolments = enrolmentsOf(bundle);
  const { students, sourcedIds, rejected } = readStudents(bundle, { enrolments, warnings });
  const lineItems = active(bundle['lineitems']);
  if (lineItems.length === 0 || (bundle['results'] ?? []).length === 0) refuse('no-score-columns');
  if (students.length === 0) refuse('no-students');
  const assessments = readAssessments(bundle, lineItems);
  const classOf = new Map(lineItems.map((line, i) => [`a${i + 1}`, line.get('classSourcedId')]));
  const isEnrolled = (student: Student, assessment: Assessment) =>
    enrolments.get(sourcedIds.get(student.key) ?? '')?.has(classOf.get(assessment.key) ?? '') ===
    true;
  const results = readResults(bundle, { students, assessments, sourcedIds, warnings, rejected });
  const known = new Map(
    [...results]
      .filter(([, { student, assessment }]) => isEnrolled(student, assessment))
      .map(([pair, { facts }]) => [pair, facts]),
  );
  return {
    outcome: 'ok',
    kind: 'gradebook',
    source: {
      format: 'oneroster',
      container: 'zip',
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      sheet: null,
    },
    students,
    assessments,
    ...weighCategories(weightsOf(bundle)),
    scores: pairScores({ students, assessments }, known, (student, assessment) => ({
      points: null,
      status: isEnrolled(student, assessment) ? 'missing' : 'excused',
      letter: null,
      detail: isEnrolled(student, assessment) ? 'blank' : 'not-assigned',
    })),
    warnings,
    rejectedRows: rejected,
    ignoredColumns: [],
  };
}

/** User id → ids of the classes in which that user is a student now. */
function enrolmentsOf(bundle: Bundle): Map<string, Set<string>> {
  const classes = new Map<string, Set<string>>();
  for (const line of active(bundle['enrollments'])) {
    if (line.get('role').toLowerCase() !== 'student') continue;
    const user = line.get('userSourcedId');
    classes.set(user, (classes.get(user) ?? new Set()).add(line.get('classSourcedId')));
  }
  return classes;
}

type StudentWork = { enrolments: ReadonlyMap<string, Set<string>>; warnings: Warning[] };

function readStudents(bundle: Bundle, { enrolments, warnings }: StudentWork) {
  const roles = new Map<string, string>();
  for (const line of active(bundle['roles'])) {
    const user = line.get('userSourcedId');
    const isPrimary = line.get('roleType').toLowerCase() === 'primary';
    if (isPrimary || !roles.has(user)) roles.set(user, line.get('role').toLowerCase());
  }
  const titles = new Map(
    active(bundle['classes']).map((line) => [line.get('sourcedId'), cleanText(line.get('title'))]),
  );
  const students: Student[] = [];
  const sourcedIds = new Map<string, string>();
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  for (const line of bundle['users'] ?? []) {
    const id = line.get('sourcedId');
    const role =
      line.get('role').toLowerCase() || roles.get(id) || (enrolments.has(id) ? 'student' : '');
    if (role !== 'student') continue;
    if (isDeleted(line)) {
      rejected.push({ row: line.row, code: 'deleted-record' });
      continue;
    }
    if (seen.has(id)) {
      rejected.push({ row: line.row, code: 'duplicate-student' });
      warnings.push({ code: 'conflicting-duplicate', row: line.row, col: null });
      continue;
    }
    seen.add(id);
    const key = `s${students.length + 1}`;
    sourcedIds.set(key, id);
    const classes = [...(enrolments.get(id) ?? [])].map((c) => titles.get(c) ?? '').filter(Boolean);
    students.push(studentOf(line, { key, sections: [...new Set(classes)], warnings }));
  }
  return { students, sourcedIds, rejected };
}

function studentOf(
  line: Line,
  { key, sections, warnings }: { key: string; sections: string[]; warnings: Warning[] },
): Student {
  const nameOf = (column: string) => {
    const { text, warnings: codes } = readNameText(line.get(column));
    for (const code of codes) warnings.push({ code, row: line.row, col: null });
    return text;
  };
  const [given, family] = [nameOf('givenName'), nameOf('familyName')];
  const login = readIdText(line.get('username'), false) || null;
  const externalId = readIdText(line.get('identifier'), false) || line.get('sourcedId') || login;
  const email = cleanText(line.get('email')) || null;
  return {
    key,
    row: line.row,
    externalId,
    name: joinName(given, family) || login || externalId || 'student',
    givenName: given || null,
    familyName: family || null,
    sections,
    email,
    login,
  };
}

function weightsOf(bundle: Bundle) {
  return active(bundle['categories']).flatMap((line) => {
    const weight = parseNumber(line.get('weight'), '.');
    const category = cleanText(line.get('title'));
    return weight === null ? [] : [{ category, categoryWeight: weight }];
  });
}

function readAssessments(bundle: Bundle, lineItems: readonly Line[]): Assessment[] {
  const categories = new Map(
    active(bundle['categories']).map((line) => [
      line.get('sourcedId'),
      cleanText(line.get('title')),
    ]),
  );
  return lineItems.map((line, i) => {
    const max = parseNumber(line.get('resultValueMax'), '.');
    return {
      key: `a${i + 1}`,
      col: null,
      title: cleanText(line.get('title')) || line.get('sourcedId') || `a${i + 1}`,
      maxPoints: max !== null && max > 0 ? max : null,
      category: categories.get(line.get('categorySourcedId')) || null,
      date: parseDate(line.get('dueDate'))?.iso ?? null,
      kind: 'item',
      externalId: line.get('sourcedId') || null,
    };
  });
}

type ResultWork = {
  students: readonly Student[];
  assessments: readonly Assessment[];
  sourcedIds: ReadonlyMap<string, string>;
  warnings: Warning[];
  rejected: RejectedRow[];
};
type Found = { student: Student; assessment: Assessment; facts: ScoreFacts };

function readResults(bundle: Bundle, work: ResultWork): Map<string, Found> {
  const studentOfId = new Map(work.students.map((s) => [work.sourcedIds.get(s.key) ?? '', s]));
  const assessmentOfId = new Map(work.assessments.map((a) => [a.externalId ?? '', a]));
  const results = new Map<string, Found>();
  for (const line of active(bundle['results'])) {
    const student = studentOfId.get(line.get('studentSourcedId'));
    const assessment = assessmentOfId.get(line.get('lineItemSourcedId'));
    if (!student || !assessment) continue;
    const pair = pairKey(student.key, assessment.key);
    const warn = (code: Warning['code']) =>
      work.warnings.push({ code, row: student.row, col: null });
    if (results.has(pair)) {
      warn('conflicting-duplicate');
      continue;
    }
    const facts = factsOf(line, { max: assessment.maxPoints, warn });
    results.set(pair, { student, assessment, facts: withFlags(facts, line) });
  }
  return results;
}

/** What version 1.2 adds in columns of its own; a score that is known stays one. */
function withFlags(facts: ScoreFacts, line: Line): ScoreFacts {
  const says = (column: string) => line.get(column).toLowerCase() === 'true';
  const isBlank = facts.status === 'missing' && facts.detail === 'blank';
  const isSaid = isBlank && (says('inProgress') || says('missing'));
  const whole: ScoreFacts = isSaid
    ? { ...facts, status: says('inProgress') ? 'in-progress' : 'missing', detail: 'flagged' }
    : facts;
  return says('late') && whole.status !== 'excused' ? { ...whole, late: true } : whole;
}

/** A score of 0 with `submitted` or `not submitted` is filler. */
function factsOf(
  line: Line,
  { max, warn }: { max: number | null; warn: (code: Warning['code']) => void },
): ScoreFacts {
  const none = { points: null, letter: null } as const;
  const points = parseNumber(line.get('score'), '.');
  switch (line.get('scoreStatus').toLowerCase().replace(/[_-]/g, ' ')) {
    case 'exempt':
      return { ...none, status: 'excused', detail: 'flagged' };
    case 'not submitted':
      return { ...none, status: 'missing', detail: 'flagged' };
    case 'submitted':
      return { ...none, status: 'needs-grading', detail: 'flagged' };
    case 'partially graded':
      return { points, letter: null, status: 'needs-grading', detail: 'partial' };
  }
  const letter = cleanText(line.get('textScore')) || null;
  if (points === null && letter === null) {
    if (line.get('score') !== '') warn('unrecognized-value');
    return { ...none, status: 'missing', detail: 'blank' };
  }
  if (points !== null && points < 0) warn('negative-score');
  if (points !== null && max !== null && points > max) warn('score-over-max');
  return { points, letter, status: 'graded' };
}
