/** Which sections a file is about: the file as one class, or one for each group that its section column names. */
import type { PlanChoices } from '../../shared/contract/gradebook.ts';
import type { Student } from '../../shared/import/gradebook.ts';
import type { Id } from '../../shared/nouns.ts';
import type { Pieces } from '../store/record-long-step.ts';
import type { KnownSection } from '../store/roster.ts';
import { eachOf, mapOf } from './breathe.ts';
import { courseNameOf } from './name-source.ts';
import { termStartOf } from './term-start.ts';

export type SectionGroup = {
  existingId: Id | null;
  name: string;
  course: string;
  term: string | null;
  termStart: string | null;
  /** Places in the file's list of students. */
  students: number[];
};

/** Groups smaller than this are more likely lab partners than classes. */
const SMALLEST_CLASS = 5;

export function* sectionsBy(
  students: readonly Student[],
  choices: PlanChoices,
): Pieces<'file' | 'column'> {
  if (choices.sectionName !== undefined) return 'file';
  if (choices.sectionsBy) return choices.sectionsBy;
  return (yield* classesNamed(students)) > 1 ? 'column' : 'file';
}

/** How many classes the file's section column names; 0 where it names none, or smaller groups. */
export function* classesNamed(students: readonly Student[]): Pieces<number> {
  const sizes = new Map<string | undefined, number>();
  let isEachInOne = true;
  yield* eachOf(students, ({ sections }) => {
    isEachInOne &&= sections.length === 1;
    sizes.set(sections[0], (sizes.get(sections[0]) ?? 0) + 1);
  });
  const areClasses = [...sizes.values()].every((size) => size >= SMALLEST_CLASS);
  return isEachInOne && areClasses ? sizes.size : 0;
}

export type KnownClasses = {
  /** Newest first. */
  sections: readonly KnownSection[];
  /** Whether these students (places in the file) are the class that the section holds. */
  isSameClass: (sectionId: Id, places: readonly number[]) => boolean;
  /** Answers and courses taken say nothing of the course that their class meets for. */
  isOfAnyCourse: boolean;
};

export function* groupSections(
  file: string,
  students: readonly Student[],
  options: { by: 'file' | 'column'; choices: PlanChoices; known: KnownClasses },
): Pieces<SectionGroup[]> {
  const { by, choices, known } = options;
  if (by === 'file') {
    const places = yield* mapOf(students, (_, index) => index);
    const name = choices.sectionName ?? (yield* onlyGroup(students)) ?? courseNameOf(file);
    return [sectionGroup(name, places, { file, choices, known })];
  }
  const rest = courseNameOf(file);
  const groups = new Map<string, number[]>();
  yield* eachOf(students, ({ sections }, index) => {
    for (const name of sections.length > 0 ? sections : [rest]) {
      const group = groups.get(name);
      if (group) group.push(index);
      else groups.set(name, [index]);
    }
  });
  return yield* mapOf([...groups], ([name, group]) =>
    sectionGroup(name, group, { file, choices, known }),
  );
}

type Naming = { file: string; choices: PlanChoices; known: KnownClasses };

function sectionGroup(name: string, students: number[], naming: Naming): SectionGroup {
  const { termName, termStart } = naming.choices;
  const { existing, course, newName } =
    naming.choices.sectionName === name ? byHand(name, naming) : byFile(name, students, naming);
  const term = termName ?? existing?.term ?? null;
  return {
    existingId: existing?.id ?? null,
    name: existing?.name ?? newName,
    course,
    term,
    termStart: termStart ?? termStartOf(term ?? ''),
    students,
  };
}

type Found = { existing: KnownSection | undefined; course: string; newName: string };

/** A section named by hand is the one of that name, whoever is in the file. */
function byHand(name: string, { file, choices, known }: Naming): Found {
  const sameName = known.sections.filter(
    (section) => section.name === name && fits(section, choices),
  );
  const [only] = sameName;
  const alone = choices.courseName === undefined && sameName.length === 1;
  const course = alone && only ? only.course : (choices.courseName ?? courseNameOf(file));
  return { existing: sameName.find((section) => section.course === course), course, newName: name };
}

/**
 * A name that only the file suggests comes back next year with another class: strangers become a section of
 * their own, `name (2)`.
 */
function byFile(
  name: string,
  students: readonly number[],
  { file, choices, known }: Naming,
): Found {
  const course = choices.courseName ?? courseNameOf(file);
  const sameName = known.sections.filter(
    (section) =>
      (known.isOfAnyCourse || section.course === course) &&
      section.name.replace(/ \(\d+\)$/, '') === name &&
      fits(section, choices),
  );
  const existing = sameName.find(({ id }) => known.isSameClass(id, students));
  return {
    existing,
    course: existing?.course ?? course,
    newName: sameName.length === 0 ? name : `${name} (${sameName.length + 1})`,
  };
}

function fits(section: KnownSection, { courseName, termName }: PlanChoices): boolean {
  return (
    (courseName === undefined || section.course === courseName) &&
    (termName === undefined || section.term === termName)
  );
}

function* onlyGroup(students: readonly Student[]): Pieces<string | null> {
  const groups = new Set<string>();
  yield* eachOf(students, ({ sections }) => {
    for (const name of sections) groups.add(name);
  });
  const [only] = groups;
  return groups.size === 1 && only !== undefined ? only : null;
}
