/**
 * Questions as a table: comma, semicolon or tab; headers in English or Chinese, as teachers and quiz makers write them;
 * options in columns or one cell.
 */
import type { BankDraft, BankRead } from './bank-draft.ts';
import { attributionOf } from './bank-draft.ts';

const HEADERS = {
  prompt: /^((question|item)( text)?|prompt|stem|题目|题干|问题)$/,
  answer: /^(answer|key|(correct|right)( answer| option)?(\(s\))?|(正确|参考)?答案)$/,
  options: /^(options|choices|选项)$/,
  option: /^(?:option|choice|answer|选项)?\s*([a-h]|[1-8])$/,
  wrong: /^(?:wrong|incorrect|distractor|干扰项|错误答案)( answer)?\s*[1-8]?$/,
  explanation: /^(explanation|feedback|solution|解析|详解)$/,
  skill: /^(skill|topic|category|知识点|考点|主题)$/,
  id: /^(id|identifier|number|编号|题号)$/,
  author: /^(author|作者|命题人)$/,
  origin: /^(source|attribution|来源|出处)$/,
  licence: /^(licen[cs]e|许可|版权)$/,
};
type Column = keyof typeof HEADERS;

export function readBankCsv(text: string): BankRead | null {
  const [head, ...rows] = readRows(text.replace(/^\uFEFF/, ''));
  const names = (head ?? []).map(nameOf);
  const at = (column: Column) => names.findIndex((name) => HEADERS[column].test(name));
  if (at('prompt') < 0 || at('answer') < 0) return null;
  const columnsOf = (column: Column) =>
    names.flatMap((name, place) => (HEADERS[column].test(name) ? [place] : []));
  const [optionColumns, wrongColumns] = [columnsOf('option'), columnsOf('wrong')];
  const read = rows.map((row): Row => {
    const cell = (column: Column) => (row[at(column)] ?? '').trim();
    const cellsOf = (columns: readonly number[]) =>
      columns.map((column) => (row[column] ?? '').trim());
    const listed = cell('options').split(/\s*[|\n;；]\s*/);
    const wrong = cellsOf(wrongColumns);
    const others = wrong.some((one) => one !== '') ? [cell('answer'), ...wrong] : listed;
    const options = (optionColumns.length > 0 ? cellsOf(optionColumns) : others).filter(
      (one) => one !== '',
    );
    return { cell, options, isEmpty: row.every((one) => one.trim() === '') };
  });
  const arePlaces = keysArePlaces(read);
  const questions: BankDraft[] = [];
  const skipped: string[] = [];
  for (const [place, { cell, options, isEmpty }] of read.entries()) {
    const answer = answerOf(cell('answer'), options, arePlaces);
    const isChoice = options.length > 1;
    if (cell('prompt') === '' || answer === '' || (isChoice && !options.includes(answer))) {
      if (!isEmpty) skipped.push(`№ ${place + 2}`);
      continue;
    }
    questions.push({
      externalId: cell('id') || `row ${place + 2}`,
      kind: isChoice ? 'choice' : Number.isFinite(Number(answer)) ? 'number' : 'text',
      prompt: cell('prompt'),
      answer,
      options: isChoice ? [...options] : [],
      explanation: cell('explanation'),
      skill: cell('skill') || null,
      attribution: attributionOf([cell('author'), cell('origin'), cell('licence')]),
    });
  }
  return { questions, skipped };
}

type Row = { cell: (column: Column) => string; options: readonly string[]; isEmpty: boolean };

/** Whether a file names right options by their number: all its keys can be read so, and not all as the option itself. */
function keysArePlaces(rows: readonly Row[]): boolean {
  const choices = rows.flatMap(({ cell, options }) =>
    options.length > 1 && cell('answer') !== '' ? [{ key: cell('answer'), options }] : [],
  );
  return (
    choices.every(
      ({ key, options }) => /^[\d, ]+$/.test(key) && Number.parseInt(key, 10) <= options.length,
    ) && choices.some(({ key, options }) => !options.includes(key))
  );
}

/** Quiz makers say in the header what a cell may hold: `Question - max 120 characters`. */
const nameOf = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/\s+[-–(（].*$/, '');

/** `B` or `2` names an option where no option is called so itself, or where the file counts its options. */
function answerOf(key: string, options: readonly string[], arePlaces: boolean): string {
  if (options.length < 2 || (options.includes(key) && !arePlaces)) return key;
  const place = /^[a-h]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : Number(key) - 1;
  return options[place] ?? key;
}

/** RFC 4180 with any of three separators, whichever the first line has most of. */
function readRows(text: string): string[][] {
  const line = text.slice(0, Math.max(0, text.indexOf('\n')) || undefined);
  const count = (sign: string) => line.split(sign).length;
  const separator = [',', ';', '\t'].reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') [cell, at] = [`${cell}"`, at + 1];
      else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === separator) [row, cell] = [[...row, cell], ''];
    else if (sign === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      [row, cell] = [[], ''];
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
