/** From what a file holds to what a commit would do; reads the school, writes nothing. */
import type { PlanChoices } from '../../shared/contract/gradebook.ts';
import type { GradebookResult, ImportResult, Student } from '../../shared/import-result.ts';
import type { Id } from '../../shared/nouns.ts';
import { courseHistories } from '../store/course-history.ts';
import { responses } from '../store/response.ts';
import type { Row } from '../store/record-step.ts';
import { enrolmentsOf, knownSections, knownStudents } from '../store/roster.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { categoriesOf, lineItemsOf, scoresOfSection } from '../store/section.ts';
import { schoolVersion } from '../store/undo.ts';
import { groupSections, type SectionGroup, sectionsBy } from './group-sections.ts';
import type { ImportPlan, LikelySame, PlannedSection, PlannedStudent } from './import-plan.ts';
import { matchLineItems } from './match-line-items.ts';
import { matchStudents } from './match-students.ts';
import { planMethodLog } from './plan-method-log.ts';
import { planCourses, planResponses } from './plan-records.ts';
import { planScores } from './plan-scores.ts';
import { sameClassIn } from './same-class.ts';

/**
 * The plan for one read file; a refused file gives an empty plan, which a commit refuses.
 * @param fingerprint SHA-256 of the file's bytes, hexadecimal
 */
export function planImport(
  school: SchoolFile,
  result: ImportResult,
  choices: PlanChoices = {},
  fingerprint = '',
): ImportPlan {
  const empty: ImportPlan = {
    schoolVersion: schoolVersion(school),
    result,
    choices,
    fingerprint,
    students: [],
    sections: [],
    records: [],
    unchangedRecords: 0,
    likelySame: [],
  };
  if (result.outcome === 'error') return empty;
  if (result.kind === 'gradebook') return { ...empty, ...planGradebook(school, result, choices) };
  if (result.kind === 'method-log') return { ...empty, ...planMethodLog(school, result, choices) };
  const { students, likelySame } = matchAnywhere(school, result.students, choices);
  const records =
    result.kind === 'responses'
      ? planResponses(result.responses, students, responses(school))
      : planCourses(result.courses, students, courseHistories(school));
  return { ...empty, students, likelySame, ...records };
}

type FileNamed = { file: string };
type Planned = Pick<ImportPlan, 'choices' | 'students' | 'sections' | 'likelySame'>;

function planGradebook(
  school: SchoolFile,
  result: GradebookResult & FileNamed,
  choices: PlanChoices,
): Planned {
  const known = knownStudents(school);
  const isSameClass = sameClassIn(school, result.students, known);
  const groups = groupSections(result.file, result.students, {
    choices,
    known: { sections: knownSections(school), isSameClass },
  });
  const { students, likelySame } = matchStudents(result.students, {
    known,
    classmates: classmatesIn(school, groups),
    merges: mergesOf(choices),
  });
  const sections = groups.map((group) => planSection(school, group, { result, students }));
  const shares = sections.map(({ section, lineItemOf }, index) => ({
    members: new Set(groups[index]?.students),
    lineItemOf,
    lineItemIds: section.lineItems.map(({ existing }) => existing?.id ?? null),
    existing: section.existingId === null ? [] : scoresOfSection(school, section.existingId),
  }));
  const scores = planScores(result, students, shares);
  return {
    choices: { ...choices, sectionsBy: sectionsBy(result.students, choices) },
    students,
    likelySame,
    sections: sections.map(({ section }, index) => ({ ...section, ...scores[index] })),
  };
}

type InSection = { result: GradebookResult; students: readonly PlannedStudent[] };

function planSection(
  school: SchoolFile,
  group: SectionGroup,
  { result, students }: InSection,
): { section: PlannedSection; lineItemOf: ReadonlyMap<string, number> } {
  const id = group.existingId;
  const given = assignedTo(group, result);
  const lineItems = matchLineItems(
    given,
    id === null ? [] : lineItemsOf(school, id),
    id === null ? [] : categoriesOf(school, id),
  );
  const enrolments = id === null ? [] : enrolmentsOf(school, id);
  const enrolmentOf = new Map(enrolments.map((enrolment) => [enrolment.studentId, enrolment]));
  const members = group.students.map((student) => {
    const groups = result.students[student]?.sections ?? [];
    const enrolment = enrolmentOf.get(students[student]?.existingId ?? -1);
    const text = JSON.stringify(groups);
    const changes: Row =
      enrolment && groups.length > 0 && enrolment.groups !== text ? { groups: text } : {};
    return { student, groups, enrolmentId: enrolment?.id ?? null, changes };
  });
  const { existingId, name, course, term, termStart } = group;
  const firstPosition = 1 + Math.max(-1, ...enrolments.map(({ position }) => position));
  const section = {
    existingId,
    name,
    course,
    term,
    termStart,
    members,
    firstPosition,
    lineItems,
    writes: [],
    unchanged: 0,
  };
  return { section, lineItemOf: new Map(given.map(({ key }, index) => [key, index])) };
}

/** The assessments of one group: those that at least one of its students was given. */
function assignedTo(group: SectionGroup, result: GradebookResult): GradebookResult['assessments'] {
  if (group.students.length === result.students.length) return result.assessments;
  const members = new Set(group.students.map((student) => result.students[student]?.key));
  const given = new Set<string>();
  for (const { student, assessment, detail } of result.scores) {
    if (detail !== 'not-assigned' && members.has(student)) given.add(assessment);
  }
  return result.assessments.filter(({ key }) => given.has(key));
}

function classmatesIn(
  school: SchoolFile,
  groups: readonly SectionGroup[],
): (incoming: number) => ReadonlySet<Id> {
  const none: ReadonlySet<Id> = new Set();
  const classmates = new Map<number, ReadonlySet<Id>>();
  for (const { existingId, students } of groups) {
    if (existingId === null) continue;
    const members = new Set(enrolmentsOf(school, existingId).map(({ studentId }) => studentId));
    for (const student of students) classmates.set(student, members);
  }
  return (incoming) => classmates.get(incoming) ?? none;
}

/** A table of the whole school: a name alone identifies nobody, so it is offered, not matched. */
function matchAnywhere(
  school: SchoolFile,
  incoming: readonly Student[],
  choices: PlanChoices,
): { students: PlannedStudent[]; likelySame: LikelySame[] } {
  const none: ReadonlySet<Id> = new Set();
  return matchStudents(incoming, {
    known: knownStudents(school),
    classmates: () => none,
    merges: mergesOf(choices),
  });
}

function mergesOf({ merges = [] }: PlanChoices): ReadonlyMap<string, Id> {
  return new Map(merges.map(({ incomingKey, existingId }) => [incomingKey, existingId]));
}
