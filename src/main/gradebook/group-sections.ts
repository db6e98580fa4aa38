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
  if (choices.sectionsBy) return choices.sectionsBy;
  if (choices.sectionName !== undefined) return 'file';
  if (!students.every(({ sections }) => sections.length === 1)) return 'file';
  const groups = [...Map.groupBy(students, ({ sections }) => sections[0]).values()];
  return groups.length > 1 && groups.every((group) => group.length >= SMALLEST_CLASS)
    ? 'column'
    : 'file';
}

export function groupSections(
  file: string,
  students: readonly Student[],
  options: { choices: PlanChoices; known: readonly KnownSection[] },
): SectionGroup[] {
  const { choices, known } = options;
  const places = students.map((_, index) => index);
  if (sectionsBy(students, choices) === 'file') {
    const name = choices.sectionName ?? onlyGroup(students) ?? courseNameOf(file);
    return [sectionGroup(name, places, { file, choices, known })];
  }
  const rest = choices.sectionName ?? courseNameOf(file);
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

type Naming = { file: string; choices: PlanChoices; known: readonly KnownSection[] };

function sectionGroup(
  name: string,
  students: number[],
  { file, choices, known }: Naming,
): SectionGroup {
  const { courseName, termName, termStart } = choices;
  const sameName = known.filter(
    (section) =>
      section.name === name &&
      (courseName === undefined || section.course === courseName) &&
      (termName === undefined || section.term === termName),
  );
  // A section that was named by hand, alone, is the one of that name; otherwise the course tells them apart.
  const named = choices.sectionName === name && courseName === undefined && sameName.length === 1;
  const course = named ? (sameName[0]?.course ?? name) : (courseName ?? courseNameOf(file));
  const existing = sameName.find((section) => section.course === course);
  return {
    existingId: existing?.id ?? null,
    name,
    course,
    term: termName ?? existing?.term ?? null,
    termStart: termStart ?? null,
    students,
  };
}

function onlyGroup(students: readonly Student[]): string | null {
  const groups = new Set(students.flatMap(({ sections }) => sections));
  const [only] = groups;
  return groups.size === 1 && only !== undefined ? only : null;
}
