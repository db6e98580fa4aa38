/** Answers: one row a student and item, with right or wrong; skill, time, attempt and hints where given. */
import type { ResponseRecord } from '../../shared/import/records.ts';
import { foldText } from './clean-text.ts';
import type { Decimal } from './parse-number.ts';
import { readScoreCell } from './read-score-cell.ts';
import type { Recogniser } from './recogniser.ts';
import type { RecordColumns, StudentBook } from './record-table.ts';
import { numberAt, openRecords, recordRows, recordSource, textAt } from './record-table.ts';
import { refuse } from './refuse.ts';
import type { Cell, Row } from './table.ts';
import { cellText } from './table.ts';

const WORDS = {
  item: 'step name|item|item id|item name|question|question id|question no|question number|problem|problem id|problem name|exercise|exercise id|题目|题号|题目编号|题目id|试题|试题编号|小题|习题',
  correct:
    'correct first attempt|correct|is correct|correctness|first correct|outcome|right|right/wrong|是否正确|正确|对错|答对|是否答对|作答结果|答题结果',
  skill:
    'skill|skills|skill name|skill id|kc|kc(default)|kc (default)|knowledge component|concept|topic|standard|知识点|技能|考点|知识点名称',
  time: 'time|first transaction time|timestamp|date|start time|end time|answered at|submitted at|response time|date time|datetime|时间|作答时间|答题时间|提交时间|日期',
  attempt:
    'attempt|attempts|attempt no|attempt number|attempt count|try|次数|尝试次数|作答次数|第几次',
  answer:
    'answer|response|student answer|answer given|given answer|chosen|choice|selected|作答|学生答案|学生作答|所选答案|作答内容|选择',
  points: 'points|score|points earned|points scored|得分',
  max: 'max points|max|max score|points possible|possible|out of|满分|分值',
  hints: 'hints|hint|hint count|hints used|number of hints|提示|提示次数|提示数',
} as const;
type Columns = RecordColumns<keyof typeof WORDS>;

const RIGHT = new Set([
  '1',
  'true',
  'yes',
  'y',
  'correct',
  'right',
  't',
  '✓',
  '√',
  '✔',
  '对',
  '正确',
  '是',
  '答对',
]);
const WRONG = new Set([
  '0',
  'false',
  'no',
  'n',
  'incorrect',
  'wrong',
  'f',
  '✗',
  '×',
  '✘',
  'x',
  '错',
  '错误',
  '否',
  '答错',
  '不正确',
]);

/** Share of the credit, 0–1, or null where the cell says neither. */
function readCorrect(cell: Cell | undefined, decimal: Decimal): number | null {
  const text = foldText(cellText(cell));
  if (RIGHT.has(text)) return 1;
  if (WRONG.has(text)) return 0;
  const reading = readScoreCell(cell, decimal);
  const share =
    reading.kind === 'number'
      ? reading.value
      : reading.kind === 'percent'
        ? reading.value / 100
        : reading.kind === 'fraction'
          ? reading.points / reading.outOf
          : null;
  return share !== null && share >= 0 && share <= 1 ? share : null;
}

export const recogniseResponses: Recogniser = (table, corrections) => {
  const open = (needed: readonly (keyof typeof WORDS)[]) =>
    openRecords(table, corrections, { words: WORDS, needed, numbers: ['correct', 'points'] });
  // Points of a maximum say it too, where a skill tells the table from a list of marks.
  const found = open(['item', 'correct']) ?? open(['item', 'skill', 'points', 'max']);
  if (!found) return null;
  const { headerRow, columns, book, decimal } = found;
  const responses: ResponseRecord[] = [];
  for (const { row, index } of recordRows(table, headerRow)) {
    const response = readResponse(row, { index, columns, decimal, book });
    if (response) responses.push(response);
  }
  if (responses.length === 0)
    refuse(book.students.length === 0 ? 'no-students' : 'no-score-columns');
  return {
    outcome: 'ok',
    kind: 'responses',
    source: recordSource(table, decimal),
    students: book.students,
    responses,
    warnings: book.warnings,
    rejectedRows: book.rejected,
    ignoredColumns: [],
  };
};

type Place = { index: number; columns: Columns; decimal: Decimal; book: StudentBook };

/** A row that does not say right or wrong is shown as unreadable, not counted as wrong. */
function readResponse(row: Row, { index, columns, decimal, book }: Place): ResponseRecord | null {
  const student = book.keyOf(row, index);
  if (student === null) return null;
  const item = textAt(row, columns.item);
  const correct = correctIn(row, columns, decimal);
  if (item === '' || correct === null) {
    const said = columns.correct ?? columns.points;
    if (textAt(row, said) !== '') book.warn('unrecognized-value', index, said);
    return null;
  }
  const answer = textAt(row, columns.answer);
  const [attempt, hints] = [
    numberAt(row, columns.attempt, decimal),
    numberAt(row, columns.hints, decimal),
  ];
  return {
    student,
    row: index + 1,
    item,
    skill: textAt(row, columns.skill) || null,
    correct,
    time: timeAt(row, columns.time),
    attempt: attempt !== null && Number.isInteger(attempt) && attempt > 0 ? attempt : null,
    hints: hints !== null && Number.isInteger(hints) && hints >= 0 ? hints : null,
    ...(answer === '' ? {} : { answer }),
  };
}

function correctIn(row: Row, columns: Columns, decimal: Decimal): number | null {
  if (columns.correct !== undefined) return readCorrect(row[columns.correct], decimal);
  const points = numberAt(row, columns.points, decimal);
  const max = numberAt(row, columns.max, decimal);
  return points === null || max === null || max <= 0 || points < 0 || points > max
    ? null
    : points / max;
}

/** ISO date or date-time as far as the file says; anything else is no time. */
function timeAt(row: Row, col: number | undefined): string | null {
  const cell = col === undefined ? undefined : row[col];
  if (typeof cell === 'object' && cell.kind === 'date') return cell.iso;
  const text = textAt(row, col).replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/, (_, y, m, d) =>
    [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-'),
  );
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    );
  if (!iso) return null;
  const [, day, clock, zone = ''] = iso;
  return clock === undefined ? day! : `${day}T${clock.replace(/^\d:/, '0$&')}${zone}`;
}
