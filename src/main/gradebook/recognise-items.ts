/** A table of items: a bank with words and answers, a two-way table (双向细目表), or a matrix of items by skills. */
import type { ItemRecord } from '../../shared/import/catalogue.ts';
import { foldHeader } from './clean-text.ts';
import { findRow, headerTexts } from './find-header.ts';
import { meaningOf } from './header-words.ts';
import type { Decimal } from './parse-number.ts';
import { findOptionColumns, readOptions, type OptionColumns } from './read-options.ts';
import type { Recogniser } from './recogniser.ts';
import type { RecordColumns } from './record-table.ts';
import {
  decimalOf,
  numberAt,
  recordColumns,
  recordRows,
  recordSource,
  textAt,
} from './record-table.ts';
import { refuse } from './refuse.ts';
import { namesStudents, titleAbove } from './skill-map-table.ts';
import { questionNumbers, splitNames } from './split-names.ts';
import type { Row, Table } from './table.ts';
import { isBlank } from './table.ts';

const WORDS = {
  item: 'item|item id|item no|question id|question no|question number|question #|problem id|题号|题目编号|试题编号|小题号|题目id|试题号|题序',
  skill:
    'skill|skills|skill name|kc|knowledge component|concept|topic|standard|知识点|技能|考点|知识点名称|考查知识点|考查内容|知识内容|考查点|主要知识点|涉及知识点',
  text: 'text|stem|question|question text|prompt|wording|题干|题目|题目内容|试题内容',
  answer: 'answer|answer key|key|correct answer|solution|答案|正确答案|参考答案|标准答案',
  points: 'points|max|max points|marks|score|分值|分数|满分|题分|赋分',
  minutes: 'minutes|time (min)|minutes to answer|答题时间|分钟|预计用时|预估时间',
  set: 'set|exam|test|assessment|paper|quiz|sheet|考试|试卷|测验|卷名',
} as const;
type Columns = RecordColumns<keyof typeof WORDS>;

/** What only a table of answers has. */
const ANSWERED = new Set(
  'correct|is correct|correctness|outcome|attempt|是否正确|对错|作答结果|答题结果'
    .split('|')
    .map(foldHeader),
);

export const recogniseItems: Recogniser = (table, corrections) => {
  const found = findItems(table, corrections.headerRow);
  if (!found) return null;
  const { headerRow, columns, skillColumns } = found;
  const decimal = corrections.decimal ?? decimalOf(table, headerRow, [columns.points]);
  const setName = titleAbove(table, headerRow);
  const rows = [...recordRows(table, headerRow)];
  const whole = new Set(rows.map(({ row }) => textAt(row, columns.skill)));
  const place: Place = { ...found, decimal, setName, isName: (text) => whole.has(text) };
  const items = joinRows(readRows(rows, place));
  if (items.length === 0) refuse('not-a-gradebook', 'a table of items without an item');
  if (skillColumns.length > 0 && items.every(({ skills }) => skills.length === 0)) return null;
  return {
    outcome: 'ok',
    kind: 'skill-map',
    source: recordSource(table, decimal),
    students: [],
    skills: [],
    items,
    warnings: [],
    rejectedRows: [],
    ignoredColumns: [],
  };
};

/** A column headed `Question` holds the questions' words, or only their numbers. */
function withNumbers(columns: Columns, firstRow: Row): Columns {
  const { item, text, ...others } = columns;
  if (item !== undefined || text === undefined) return columns;
  return questionNumbers(textAt(firstRow, text)) ? { ...others, item: text } : columns;
}

type SkillColumn = { col: number; name: string };
type Found = {
  headerRow: number;
  columns: Columns;
  optionColumns: OptionColumns;
  /** Of a matrix: one column a skill. */
  skillColumns: SkillColumn[];
};
type Place = Found & {
  decimal: Decimal;
  setName: string | null;
  isName: (text: string) => boolean;
};

function findItems(table: Table, fixed: number | undefined): Found | null {
  const listed = findRow(table, isItemHeader, fixed);
  if (listed !== null) return foundAt(table, listed, false);
  const matrix = findRow(
    table,
    (texts) => {
      const { item, text, skill } = recordColumns(texts, WORDS);
      const isMap = (item ?? text) !== undefined && skill === undefined;
      return isMap && texts.filter(Boolean).length >= 3;
    },
    fixed,
  );
  return matrix === null ? null : foundAt(table, matrix, true);
}

function isItemHeader(texts: readonly string[]): boolean {
  const { item, skill, text, answer } = recordColumns(texts, WORDS);
  if (skill === undefined) return false;
  return item !== undefined || (text !== undefined && answer !== undefined);
}

function foundAt(table: Table, headerRow: number, isMatrix: boolean): Found | null {
  const headers = headerTexts(table.row(headerRow));
  const columns = withNumbers(recordColumns(headers, WORDS), table.row(headerRow + 1));
  const optionColumns = findOptionColumns(headers, Object.values(columns));
  const taken = [...Object.values(columns), ...optionColumns.map(({ col }) => col)];
  if (headers.some((header) => ANSWERED.has(foldHeader(header)))) return null;
  if (namesStudents(headers, taken)) return null;
  if (!isMatrix) return { headerRow, columns, optionColumns, skillColumns: [] };
  // Only ticks and shares under every other column: nothing else tells a matrix from a list of anything.
  const others = headers.flatMap((name, col): SkillColumn[] =>
    name === '' || taken.includes(col) || meaningOf(name) ? [] : [{ col, name }],
  );
  const rows = [...recordRows(table, headerRow)];
  const isMap = rows.every(({ row }) => others.every(({ col }) => tickAt(row, col) !== null));
  return others.length >= 2 && isMap
    ? { headerRow, columns, optionColumns: [], skillColumns: others }
    : null;
}

const TICKS = new Set(['✓', '√', '✔', 'x', 'y', 'yes', '1', '是', '●', '○', '*']);

/** A tick is 1, a share itself, nothing 0; null for anything else. */
function tickAt(row: Row, col: number): number | null {
  if (isBlank(row[col])) return 0;
  const text = foldHeader(textAt(row, col)) || textAt(row, col);
  if (TICKS.has(text)) return 1;
  const share = Number(text);
  return Number.isFinite(share) && share >= 0 && share <= 1 ? share : null;
}

function readRows(rows: readonly { row: Row; index: number }[], place: Place): ItemRecord[] {
  let above = '';
  return rows.flatMap(({ row, index }) => {
    const { columns } = place;
    const cell = textAt(row, columns.item);
    const numbers = questionNumbers(cell);
    // A merged cell holds its skill in the first row only; that is a habit of two-way tables.
    const skill = textAt(row, columns.skill) || (numbers ? above : '');
    above = skill;
    if (cell === '' && columns.item !== undefined) return [];
    if (
      numbers === null &&
      columns.text === undefined &&
      columns.answer === undefined &&
      looksLikeSum(cell)
    )
      return [];
    const read = readRow(row, { index, skill, place });
    if (numbers === null) return [{ ...read, id: cell || read.text }];
    return numbers.map((number) => ({ ...read, number }));
  });
}

const looksLikeSum = (text: string) => /^(?:合计|总计|小计|总分|total|sum)/i.test(text);

function readRow(
  row: Row,
  { index, skill, place }: { index: number; skill: string; place: Place },
): ItemRecord {
  const { columns, decimal, setName, isName, optionColumns, skillColumns } = place;
  const [minutes, points] = [
    numberAt(row, columns.minutes, decimal),
    numberAt(row, columns.points, decimal),
  ];
  const answer = textAt(row, columns.answer) || null;
  const named = splitNames(skill, isName).map((name) => ({ skill: name, weight: 1 }));
  const ticked = skillColumns.flatMap(({ col, name }) => {
    const weight = tickAt(row, col) ?? 0;
    return weight > 0 ? [{ skill: name, weight }] : [];
  });
  return {
    row: index + 1,
    id: null,
    setName: textAt(row, columns.set) || setName,
    number: null,
    text: textAt(row, columns.text) || null,
    answer,
    minutes: positive(minutes),
    maxPoints: positive(points),
    skills: named.length > 0 ? named : ticked,
    options: readOptions(row, optionColumns, answer),
  };
}

const positive = (value: number | null) => (value !== null && value > 0 ? value : null);

/** Rows of one item, such as one for each wrong answer, are one item. */
function joinRows(rows: readonly ItemRecord[]): ItemRecord[] {
  const joined = new Map<string, ItemRecord>();
  for (const row of rows) {
    const key = `${row.setName ?? ''}\n${row.id ?? row.number ?? ''}`;
    const before = joined.get(key);
    joined.set(key, before ? join(before, row) : row);
  }
  return [...joined.values()];
}

function join(before: ItemRecord, row: ItemRecord): ItemRecord {
  const known = new Set(before.skills.map(({ skill }) => skill));
  const labels = new Set(before.options.map(({ label }) => label));
  return {
    ...before,
    text: before.text ?? row.text,
    answer: before.answer ?? row.answer,
    skills: [...before.skills, ...row.skills.filter(({ skill }) => !known.has(skill))],
    options: [...before.options, ...row.options.filter(({ label }) => !labels.has(label))],
  };
}
