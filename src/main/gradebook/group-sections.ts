/** Which sections a file is about: the file as one class, or one for each group that its section column names. */
import type { PlanChoices } from '../../shared/contract/gradebook.ts';
import type { Student } from '../../shared/import-result.ts';
import type { Id } from '../../shared/nouns.ts';
import type { KnownSection } from '../store/roster.ts';
import { courseNameOf } from './name-source.ts';

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

export function sectionsBy(students: readonly Student[], choices: PlanChoices): 'file' | 'column' {
  if (choices.sectionName !== undefined) return 'file';
  if (choices.sectionsBy) return choices.sectionsBy;
  if (!students.every(({ sections }) => sections.length === 1)) return 'file';
  const groups = [...Map.groupBy(students, ({ sections }) => sections[0]).values()];
  return groups.length > 1 && groups.every((group) => group.length >= SMALLEST_CLASS)
    ? 'column'
    : 'file';
}

export type KnownClasses = {
  /** Newest first. */
  sections: readonly KnownSection[];
  /** Whether these students (places in the file) are the class that the section holds. */
  isSameClass: (sectionId: Id, places: readonly number[]) => boolean;
};

export function groupSections(
  file: string,
  students: readonly Student[],
  options: { choices: PlanChoices; known: KnownClasses },
): SectionGroup[] {
  const { choices, known } = options;
  const places = students.map((_, index) => index);
  if (sectionsBy(students, choices) === 'file') {
    const name = choices.sectionName ?? onlyGroup(students) ?? courseNameOf(file);
    return [sectionGroup(name, places, { file, choices, known })];
  }
  const rest = courseNameOf(file);
  const groups = new Map<string, number[]>();
  students.forEach(({ sections }, index) => {
    for (const name of sections.length > 0 ? sections : [rest]) {
      const group = groups.get(name);
      if (group) group.push(index);
      else groups.set(name, [index]);
    }
  });
  return [...groups].map(([name, group]) => sectionGroup(name, group, { file, choices, known }));
}

type Naming = { file: string; choices: PlanChoices; known: KnownClasses };

function sectionGroup(name: string, students: number[], naming: Naming): SectionGroup {
  const { termName, termStart } = naming.choices;
  const { existing, course, newName } =
    naming.choices.sectionName === name ? byHand(name, naming) : byFile(name, students, naming);
  return {
    existingId: existing?.id ?? null,
    name: existing?.name ?? newName,
    course,
    term: termName ?? existing?.term ?? null,
    termStart: termStart ?? null,
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
      section.course === course &&
      section.name.replace(/ \(\d+\)$/, '') === name &&
      fits(section, choices),
  );
  const existing = sameName.find(({ id }) => known.isSameClass(id, students));
  return {
    existing,
    course,
    newName: sameName.length === 0 ? name : `${name} (${sameName.length + 1})`,
  };
}

function fits(section: KnownSection, { courseName, termName }: PlanChoices): boolean {
  return (
    (courseName === undefined || section.course === courseName) &&
    (termName === undefined || section.term === termName)
  );
}

function onlyGroup(students: readonly Student[]): string | null {
  const groups = new Set(students.flatMap(({ sections }) => sections));
  const [only] = groups;
  return groups.size === 1 && only !== undefined ? only : null;
}
