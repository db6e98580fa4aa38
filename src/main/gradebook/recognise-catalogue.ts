/** A course catalogue: a row a course (or a row an offering), with needs, hours and seats. */
import type { CatalogueRecord } from '../../shared/import/catalogue.ts';
import { EVERYONE } from '../../shared/contract/courses.ts';
import { CATALOGUE_HEADERS } from '../../shared/words/catalogue-headers.ts';
import { cleanText } from './clean-text.ts';
import type { Decimal } from './parse-number.ts';
import type { Recogniser } from './recogniser.ts';
import type { RecordColumns } from './record-table.ts';
import {
  decimalOf,
  findRecords,
  numberAt,
  recordRows,
  recordSource,
  textAt,
} from './record-table.ts';
import { refuse } from './refuse.ts';
import { namesStudents } from './skill-map-table.ts';
import { splitNames } from './split-names.ts';
import type { Row } from './table.ts';

/** The template's own headers first, then what other catalogues say. */
const words = (key: keyof typeof CATALOGUE_HEADERS, more: string): string =>
  [...Object.values(CATALOGUE_HEADERS[key]), more].join('|');

const WORDS = {
  code: words('code', 'course code|course id|course number|课程编号|课程号|代码'),
  title: words('title', 'course|course title|course name|name|课程|名称'),
  credits: words('credits', 'credit|credit hours|units|ects'),
  subject: words('subject', 'department|area|subject area|科目|领域|学科领域'),
  level: words('level', 'grade level|difficulty|tier|track|等级|难度|类别'),
  needs: words('needs', 'prerequisite|requires|prereqs|prereq|先修|先修要求|前置课程|前置'),
  requiredFor: words('requiredFor', 'mandatory for|compulsory for|required|必修|必修班级|必修群体'),
  term: words('term', 'term|terms offered|offered|semester|semesters|学期|开设学期|开课时间'),
  slots: words('slots', 'timetable slots|time|times|slot|slots|schedule|hours|时间|课表|节次'),
  capacity: words('capacity', 'seats|max students|places|size|人数上限|名额|限额'),
  seatsTaken: words('seatsTaken', 'taken|enrolled|filled|已选|已选人数'),
  about: words('about', 'description|skills|content|syllabus|keywords|简介|内容|技能|说明'),
} as const;
type Columns = RecordColumns<keyof typeof WORDS>;

/** What a list of marks or of skills never has. */
const TELLING = ['needs', 'requiredFor', 'slots', 'capacity', 'seatsTaken'] as const;

export const recogniseCatalogue: Recogniser = (table, corrections) => {
  const found = findRecords(table, {
    words: WORDS,
    needed: ['title'],
    headerRow: corrections.headerRow,
  });
  if (!found) return null;
  const { headerRow, headers, columns } = found;
  const told = TELLING.filter((role) => columns[role] !== undefined).length;
  const known = Object.values(columns).length;
  if (told === 0 || known < 3 || namesStudents(headers, Object.values(columns))) return null;
  const decimal = corrections.decimal ?? decimalOf(table, headerRow, [columns.credits]);
  const rows = [...recordRows(table, headerRow)];
  const titles = new Set(rows.map(({ row }) => textAt(row, columns.title)));
  const records = new Map<string, CatalogueRecord>();
  for (const { row, index } of rows) {
    const record = readCourse(row, { row: index + 1, columns, decimal, titles });
    if (!record) continue;
    const before = records.get(record.code ?? record.title);
    records.set(record.code ?? record.title, before ? joined(before, record) : record);
  }
  if (records.size === 0) refuse('not-a-gradebook', 'a catalogue without a course');
  return {
    outcome: 'ok',
    kind: 'catalogue',
    source: recordSource(table, decimal),
    students: [],
    catalogue: [...records.values()],
    warnings: [],
    rejectedRows: [],
    ignoredColumns: [],
  };
};

type Reading = { row: number; columns: Columns; decimal: Decimal; titles: ReadonlySet<string> };

function readCourse(
  row: Row,
  { row: at, columns, decimal, titles }: Reading,
): CatalogueRecord | null {
  const title = textAt(row, columns.title);
  if (title === '') return null;
  const text = (role: keyof Columns) => textAt(row, columns[role]) || null;
  const count = (role: keyof Columns) => {
    const value = numberAt(row, columns[role], decimal);
    return value !== null && value >= 0 ? Math.round(value) : null;
  };
  const credits = numberAt(row, columns.credits, decimal);
  const list = (role: keyof Columns) => splitNames(text(role) ?? '', (name) => titles.has(name));
  const seats = { capacity: count('capacity'), seatsTaken: count('seatsTaken') ?? 0 };
  const groups = hoursOf(text('slots') ?? '');
  return {
    row: at,
    code: text('code'),
    title,
    credits: credits !== null && credits >= 0 ? credits : null,
    subject: text('subject'),
    level: text('level'),
    needs: columns.needs === undefined ? null : needsOf(text('needs') ?? '', titles),
    requiredFor: columns.requiredFor === undefined ? null : list('requiredFor').map(everyone),
    about: text('about'),
    offerings: list('term').flatMap((term) => groups.map((slots) => ({ term, slots, ...seats }))),
  };
}

/** `Mon 1; Wed 1 | Tue 2; Thu 2` are two groups that meet at different hours. */
function hoursOf(text: string): string[][] {
  return text.split(/[|｜]/).map((group) =>
    group
      .split(/[;；,，、\n]/)
      .map(cleanText)
      .filter((slot) => slot !== ''),
  );
}

const OR = /\s+or\s+|\s*或者?\s*|\s*\/\s*/i;
const AND = /\s+and\s+|\s*以及\s*|\s+和\s+/i;

/** `Algebra 1; Geometry or Statistics` → all of these, of each any one. */
function needsOf(text: string, titles: ReadonlySet<string>): string[][] {
  const isTitle = (name: string) => titles.has(name);
  return splitNames(text, isTitle)
    .flatMap((piece) => (isTitle(piece) ? [piece] : piece.split(AND)))
    .map((piece) => (isTitle(piece) ? [piece] : piece.split(OR).map(cleanText)))
    .map((any) => any.filter((name) => name !== ''))
    .filter((any) => any.length > 0);
}

const ALL = /^(?:all|everyone|everybody|all students|全体|全部|所有人|所有学生|全体学生)$/i;
const everyone = (group: string): string => (ALL.test(group) ? EVERYONE : group);

/** A later row of the same course adds offerings, and says what the first left open. */
function joined(first: CatalogueRecord, more: CatalogueRecord): CatalogueRecord {
  return {
    ...first,
    credits: first.credits ?? more.credits,
    subject: first.subject ?? more.subject,
    level: first.level ?? more.level,
    about: first.about ?? more.about,
    needs: first.needs?.length ? first.needs : more.needs,
    requiredFor: first.requiredFor?.length ? first.requiredFor : more.requiredFor,
    offerings: [...first.offerings, ...more.offerings],
  };
}
