/** One row's identity cells to a student: who this is, by which id, and what looked odd in the name. */
import type { Student } from '../../shared/import/gradebook.ts';
import type { Warning } from '../../shared/import/remarks.ts';
import {
  cleanText,
  hasHiddenCharacters,
  holdsHan,
  looksLikeFormula,
  unwrapGuard,
} from './clean-text.ts';
import type { IdentityRole } from './header-words.ts';
import type { Layout } from './layout.ts';
import { isBlankSign } from './score-words.ts';
import { shareList } from './share-list.ts';
import type { Cell, Row } from './table.ts';
import { cellText } from './table.ts';

export type IdentityColumns = Readonly<Record<IdentityRole, readonly number[]>>;
export type Identity = {
  /** Its key is given once it is clear that the row counts. */
  student: Student;
  /** An id that a spreadsheet has spoilt: such rows are never merged. */
  scientific: boolean;
};

/** Columns by role, better ranks first. */
export function identityColumns(layout: Layout): IdentityColumns {
  const of = (role: IdentityRole) =>
    layout.columns
      .flatMap((use, col) => (use.role === role ? [{ col, rank: use.rank }] : []))
      .sort((a, b) => a.rank - b.rank)
      .map(({ col }) => col);
  return {
    id: of('id'),
    name: of('name'),
    given: of('given'),
    family: of('family'),
    email: of('email'),
    login: of('login'),
    section: of('section'),
  };
}

type NameCell = { text: string; warnings: Warning['code'][] };

export function readNameText(raw: string): NameCell {
  const unwrapped = unwrapGuard(raw);
  const text = joinPaddedName(cleanText(unwrapped));
  const warnings: Warning['code'][] = [];
  if (hasHiddenCharacters(unwrapped)) warnings.push('control-character');
  if (looksLikeFormula(text)) warnings.push('formula-like-text');
  return { text, warnings };
}

/** Two-character names are padded to align with longer ones: `王 睿`. */
function joinPaddedName(name: string): string {
  return /^\p{Script=Han} \p{Script=Han}$/u.test(name) ? name.replace(' ', '') : name;
}

/** `Last, First` in one column: the first comma, unless it stands inside quotes or in formula-like text. */
function splitSortableName(name: string): { given: string; family: string } | null {
  const comma = name.indexOf(',');
  if (comma < 1 || looksLikeFormula(name)) return null;
  if ((name.slice(0, comma).match(/["“”«»]/g)?.length ?? 0) % 2 === 1) return null;
  const [family, given] = [name.slice(0, comma).trim(), name.slice(comma + 1).trim()];
  return family === '' || given === '' ? null : { given, family };
}

/** `given family`, or family and given without a space where either holds Han characters. */
export function joinName(given: string, family: string): string {
  if (holdsHan(given) || holdsHan(family)) return family + given;
  return `${given} ${family}`.trim();
}

/** Ids are text: a spreadsheet's `.0` goes, leading zeros stay. */
export function readIdText(cell: Cell | undefined, hashMarks: boolean): string {
  const text = cleanText(unwrapGuard(cellText(cell)));
  // Web portals put an apostrophe before a number that is to stay text.
  const bare = (hashMarks ? text.replace(/^#/, '') : text).replace(/^'(?=\d)/, '');
  return isBlankSign(bare) ? '' : bare.replace(/^(\d+)\.0+$/, '$1');
}

const isScientific = (id: string) => /^\d(?:[.,]\d+)?E\+?\d{1,3}$/i.test(id);

/** The identity of a row, or null where no cell identifies anyone. */
export function readIdentity(
  row: Row,
  rowNumber: number,
  {
    layout,
    columns,
    warn,
  }: { layout: Layout; columns: IdentityColumns; warn: (w: Warning) => void },
): Identity | null {
  const hash = layout.hashMarks === true;
  const first = (cols: readonly number[], read: (col: number) => string) => {
    for (const col of cols) {
      const text = read(col);
      if (text !== '') return text;
    }
    return '';
  };
  const nameAt = (col: number) => {
    const { text, warnings } = readNameText(cellText(row[col]));
    for (const code of warnings) warn({ code, row: rowNumber, col: col + 1 });
    return text;
  };
  let scientific = false;
  const idAt = (col: number) => {
    const id = readIdText(row[col], hash);
    if (!isScientific(id)) return id;
    scientific = true;
    warn({ code: 'id-scientific-notation', row: rowNumber, col: col + 1 });
    return '';
  };
  const id = first(columns.id, idAt);
  const login = first(columns.login, (col) => readIdText(row[col], hash));
  const email = first(columns.email, (col) => cleanText(cellText(row[col])));
  const names = readNames(
    first(columns.name, nameAt),
    first(columns.given, nameAt),
    first(columns.family, nameAt),
  );
  const hasOwnIds = columns.id.length + columns.login.length > 0;
  const externalId = id || login || (hasOwnIds ? '' : email) || null;
  const name = names.name || login || id || email;
  if (name === '') return null;
  const { givenName, familyName } = names;
  const sections = readSections(row, columns.section, layout.sections);
  const student = {
    key: '',
    row: rowNumber,
    externalId,
    name,
    givenName,
    familyName,
    sections,
    email: email || null,
    login: login || null,
  };
  return { student, scientific };
}

function readNames(whole: string, given: string, family: string) {
  if (given !== '' || family !== '') {
    return {
      name: whole || joinName(given, family),
      givenName: given || null,
      familyName: family || null,
    };
  }
  const split = splitSortableName(whole);
  return { name: whole, givenName: split?.given ?? null, familyName: split?.family ?? null };
}

function readSections(row: Row, cols: readonly number[], fixed: readonly string[] = []): string[] {
  const own = cols.map((col) => cleanText(cellText(row[col]))).filter((text) => !isBlankSign(text));
  return shareList([...new Set([...fixed, ...own])]);
}
