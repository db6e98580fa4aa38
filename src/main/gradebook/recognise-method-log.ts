/** Teaching-method log: which section was taught how, when and for how long. No students in it. */
import type { MethodRecord } from '../../shared/import/records.ts';
import type { Recogniser } from './recogniser.ts';
import {
  dateAt,
  decimalOf,
  findRecords,
  numberAt,
  recordRows,
  recordSource,
  textAt,
} from './record-table.ts';
import { refuse } from './refuse.ts';

const WORDS = {
  section: 'section|class|class name|section name|course section|period|班级|教学班|行政班|班',
  date: 'date|day|lesson date|taught on|日期|上课日期|时间|授课日期',
  method:
    'method|teaching method|strategy|teaching strategy|instructional method|approach|方法|教学方法|教学方式|授课方式|策略|教学策略',
  minutes:
    'minutes|min|mins|duration|duration (min)|duration (minutes)|length|time (min)|时长|分钟|时长(分钟)|分钟数',
  group: 'group|subgroup|student group|小组|分组|组别|学生组',
} as const;

export const recogniseMethodLog: Recogniser = (table, corrections) => {
  const found = findRecords(table, {
    words: WORDS,
    needed: ['section', 'date', 'method'],
    headerRow: corrections.headerRow,
  });
  if (!found) return null;
  const { headerRow, columns } = found;
  const decimal = corrections.decimal ?? decimalOf(table, headerRow, [columns.minutes]);
  const methods: MethodRecord[] = [];
  const rejectedRows: { row: number; code: 'not-a-student-row' }[] = [];
  for (const { row, index } of recordRows(table, headerRow)) {
    const [section, date, method] = [
      textAt(row, columns.section),
      dateAt(row, columns.date),
      textAt(row, columns.method),
    ];
    if (section === '' || date === null || method === '') {
      rejectedRows.push({ row: index + 1, code: 'not-a-student-row' });
      continue;
    }
    const minutes = numberAt(row, columns.minutes, decimal);
    methods.push({
      row: index + 1,
      section,
      date,
      method,
      minutes: minutes !== null && minutes >= 0 ? minutes : null,
      group: textAt(row, columns.group) || null,
    });
  }
  if (methods.length === 0) refuse('not-a-gradebook', 'a method log without a dated entry');
  return {
    outcome: 'ok',
    kind: 'method-log',
    source: recordSource(table, decimal),
    students: [],
    methods,
    warnings: [],
    rejectedRows,
    ignoredColumns: [],
  };
};
