/** From what a file holds to what a commit would do; reads the school, writes nothing. */
import type { PlanChoices } from '../../shared/contract/gradebook.ts';
import type { Student } from '../../shared/import/gradebook.ts';
import type { GradebookResult, ImportResult } from '../../shared/import/result.ts';
import type { Id } from '../../shared/nouns.ts';
import { courseHistories } from '../store/course-history.ts';
import { responses } from '../store/response.ts';
import { allPieces, type Pieces } from '../store/record-long-step.ts';
import type { Row } from '../store/record-step.ts';
import {
  enrolmentsOf,
  type KnownEnrolment,
  knownSections,
  knownStudents,
} from '../store/roster.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { categoriesOf, lineItemsOf, scoresOfLineItem } from '../store/section.ts';
import { schoolVersion } from '../store/undo.ts';
import { mapOf } from './breathe.ts';
import { classesNamed, groupSections, type SectionGroup, sectionsBy } from './group-sections.ts';
import type {
  ImportPlan,
  LikelySame,
  Member,
  PlannedSection,
  PlannedStudent,
} from './import-plan.ts';
import { UNCHANGED } from './import-plan.ts';
import { matchLineItems } from './match-line-items.ts';
import { matchStudents } from './match-students.ts';
import { planCatalogue } from './plan-catalogue.ts';
import { planMethodLog } from './plan-method-log.ts';
import { planCourses, planResponses } from './plan-records.ts';
import { planScores } from './plan-scores.ts';
import { planSkillMap } from './plan-skill-map.ts';
import { factsAt, gridOf, type ScoreGrid } from './score-grid.ts';
import { sameClassIn } from './same-class.ts';
import { countFilled } from './sample-result.ts';

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
  return allPieces(planInPieces(school, result, { choices, fingerprint }));
}

/** The same in pieces. Should the school change between two of them, its version tells: the plan is stale then. */
export function* planInPieces(
  school: SchoolFile,
  result: ImportResult,
  { choices = {}, fingerprint = '' }: { choices?: PlanChoices; fingerprint?: string },
): Pieces<ImportPlan> {
  const empty: ImportPlan = {
    schoolVersion: schoolVersion(school),
    result,
    choices,
    fingerprint,
    students: [],
    sections: [],
    records: [],
    unchangedRecords: 0,
    skillMap: null,
    catalogue: [],
    likelySame: [],
  };
  if (result.outcome === 'error') return empty;
  if (result.kind === 'gradebook') {
    const planned = yield* planGradebook(school, result, choices);
    yield* countFilled(result);
    return { ...empty, ...planned };
  }
  if (result.kind === 'method-log') return { ...empty, ...planMethodLog(school, result, choices) };
  if (result.kind === 'catalogue') return { ...empty, catalogue: planCatalogue(school, result) };
  if (result.kind === 'skill-map')
    return { ...empty, skillMap: planSkillMap(school, result, choices) };
  // Answers and courses place nobody in a class, unless the file or somebody says which.
  const namesClass =
    choices.sectionName !== undefined || (yield* classesNamed(result.students)) > 0;
  const { students, likelySame, sections, ...planned } = namesClass
    ? yield* planGradebook(school, { ...result, assessments: [], scores: [] }, choices)
    : { ...(yield* matchAnywhere(school, result.students, choices)), sections: [], choices };
  const records =
    result.kind === 'responses'
      ? planResponses(result.responses, students, responses(school))
      : planCourses(result.courses, students, courseHistories(school));
  return { ...empty, ...planned, students, likelySame, sections, ...records };
}

type FileNamed = { file: string };
type Roster = Pick<GradebookResult, 'students' | 'assessments' | 'scores'>;
type Planned = Pick<ImportPlan, 'choices' | 'students' | 'sections' | 'likelySame'>;

function* planGradebook(
  school: SchoolFile,
  result: Roster & FileNamed,
  choices: PlanChoices,
): Pieces<Planned> {
  const known = yield* knownStudents(school);
  const isSameClass = yield* sameClassIn(school, result.students, known);
  const by = yield* sectionsBy(result.students, choices);
  const groups = yield* groupSections(result.file, result.students, {
    by,
    choices,
    known: {
      sections: knownSections(school),
      isSameClass,
      isOfAnyCourse: result.assessments.length === 0,
    },
  });
  const { students, likelySame } = yield* matchStudents(result.students, {
    known,
    classmates: classmatesIn(school, groups),
    merges: mergesOf(choices),
  });
  const grid = gridOf(result.scores, result);
  // Column by column: the scores of a whole school at once would not fit.
  const existingOf = (lineItemId: Id) => scoresOfLineItem(school, lineItemId);
  const sections: PlannedSection[] = [];
  for (const group of groups) {
    const section = yield* planSection(school, group, { result, students, grid });
    const scores = yield* planScores(section, { grid, students, existingOf });
    sections.push({ ...section, ...scores });
  }
  return { choices: { ...choices, sectionsBy: by }, students, likelySame, sections };
}

type InSection = {
  result: Roster;
  students: readonly PlannedStudent[];
  grid: ScoreGrid;
};

/** The section without its scores. */
function* planSection(
  school: SchoolFile,
  group: SectionGroup,
  file: InSection,
): Pieces<PlannedSection> {
  const id = group.existingId;
  const given = assignedTo(group, file);
  const lineItems = matchLineItems(
    given,
    id === null ? [] : lineItemsOf(school, id),
    id === null ? [] : categoriesOf(school, id),
  );
  const enrolments = id === null ? [] : enrolmentsOf(school, id);
  const { existingId, name, course, term, termStart } = group;
  const places = new Map(given.map((assessment, place) => [assessment, place]));
  return {
    existingId,
    name,
    course,
    term,
    termStart,
    members: yield* membersOf(group, enrolments, file),
    firstPosition: enrolments.reduce((last, { position }) => Math.max(last, position), -1) + 1,
    lineItems,
    placeOfAssessment: file.result.assessments.map((assessment) => places.get(assessment) ?? -1),
    additions: new Uint32Array(),
    changes: [],
    unchanged: 0,
  };
}

function* membersOf(
  group: SectionGroup,
  enrolments: readonly KnownEnrolment[],
  { result, students }: InSection,
): Pieces<Member[]> {
  const enrolmentOf = new Map(enrolments.map((enrolment) => [enrolment.studentId, enrolment]));
  return yield* mapOf(group.students, (student) => {
    const groups = result.students[student]?.sections ?? [];
    const enrolment = enrolmentOf.get(students[student]?.existingId ?? -1);
    const text = JSON.stringify(groups);
    const isMoved = enrolment && groups.length > 0 && enrolment.groups !== text;
    const changes: Row = isMoved ? { groups: text } : UNCHANGED;
    return { student, groups, enrolmentId: enrolment?.id ?? null, changes };
  });
}

/** The assessments of one group: those that at least one of its students was given. */
function assignedTo(group: SectionGroup, { result, grid }: InSection): Roster['assessments'] {
  if (group.students.length === result.students.length) return result.assessments;
  return result.assessments.filter((_, column) =>
    group.students.some(
      (student) => factsAt(grid, student * grid.assessments + column).detail !== 'not-assigned',
    ),
  );
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
function* matchAnywhere(
  school: SchoolFile,
  incoming: readonly Student[],
  choices: PlanChoices,
): Pieces<{ students: PlannedStudent[]; likelySame: LikelySame[] }> {
  const none: ReadonlySet<Id> = new Set();
  return yield* matchStudents(incoming, {
    known: yield* knownStudents(school),
    classmates: () => none,
    merges: mergesOf(choices),
  });
}

function mergesOf({ merges = [] }: PlanChoices): ReadonlyMap<string, Id> {
  return new Map(merges.map(({ incomingKey, existingId }) => [incomingKey, existingId]));
}
