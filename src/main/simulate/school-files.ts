/** A simulated school as the files that a teacher would have: each section in its course's own style. */
import type { Language } from '../../shared/words/say.ts';
import { SAMPLE_COURSES, type SheetStyle } from './sample-courses.ts';
import type { SimulatedSchool, SimulatedSection } from './simulated-school.ts';
import { writeCanvas } from './write-canvas.ts';
import { writeChineseSheet } from './write-chinese-sheet.ts';
import { writeLongList } from './write-long-list.ts';
import {
  writeCourseHistory,
  writeItems,
  writeMethodLog,
  writeResponses,
  writeSkills,
} from './write-records.ts';
import { writeTeacherSheet } from './write-teacher-sheet.ts';

type SchoolTable =
  | 'gradebook'
  | 'skills'
  | 'items'
  | 'responses'
  | 'course-history'
  | 'method-log'
  | 'catalogue';

/** One file as bytes with where its students go; `section` is null for tables of the whole school. */
export type SimulatedFile = {
  fileName: string;
  table: SchoolTable;
  section: { name: string; course: string; term: string; termStart: string } | null;
  bytes: Uint8Array;
};

const WRITERS: Readonly<Record<SheetStyle, (section: SimulatedSection) => string>> = {
  canvas: writeCanvas,
  'teacher-sheet': writeTeacherSheet,
  'long-list': writeLongList,
  'chinese-sheet': writeChineseSheet,
};

function styleOf(course: string): SheetStyle {
  return SAMPLE_COURSES.find((candidate) => candidate.course === course)?.style ?? 'canvas';
}

/** Excel's mark, so that names of all scripts open as they are. */
const BOM = '\uFEFF';

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(BOM + text);
}

function gradebookFile(section: SimulatedSection): SimulatedFile {
  const { name, course, term } = section;
  return {
    fileName: `${name} ${term.name}.csv`,
    table: 'gradebook',
    section: { name, course, term: term.name, termStart: term.startsOn },
    bytes: encode(WRITERS[styleOf(course)](section)),
  };
}

/** A table of the whole school; none where it would hold a header alone. */
function schoolFile(fileName: string, table: SchoolTable, text: string | null): SimulatedFile[] {
  return text === null ? [] : [{ fileName, table, section: null, bytes: encode(text) }];
}

/** Gradebooks in time order, then the skill map, answers, course history and method log as far as there are any. */
export function schoolFiles(school: SimulatedSchool, language: Language = 'en'): SimulatedFile[] {
  return [
    ...school.sections.map(gradebookFile),
    ...schoolFile('Skills.csv', 'skills', writeSkills(school, language)),
    ...schoolFile('Item bank.csv', 'items', writeItems(school, language)),
    ...schoolFile('Answers.csv', 'responses', writeResponses(school, language)),
    ...schoolFile('Course history.csv', 'course-history', writeCourseHistory(school)),
    ...schoolFile('Teaching methods.csv', 'method-log', writeMethodLog(school)),
    ...schoolFile('Course catalogue.csv', 'catalogue', school.catalogue ?? null),
  ];
}
