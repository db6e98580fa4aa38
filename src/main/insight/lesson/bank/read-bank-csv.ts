/** Questions as a table: comma, semicolon or tab; headers in English or Chinese, options in columns or one cell. */
import type { BankDraft, BankRead } from './bank-draft.ts';
import { attributionOf } from './bank-draft.ts';

const HEADERS = {
  prompt: /^(question|prompt|stem|item|题目|题干|问题)$/,
  answer: /^(answer|key|correct( answer)?|答案|正确答案)$/,
  options: /^(options|choices|选项)$/,
  option: /^(?:option|choice|选项)?\s*([a-h]|[1-8])$/,
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
  const names = (head ?? []).map((name) => name.trim().toLowerCase());
  const at = (column: Column) => names.findIndex((name) => HEADERS[column].test(name));
  if (at('prompt') < 0 || at('answer') < 0) return null;
  const optionColumns = names.flatMap((name, place) => (HEADERS.option.test(name) ? [place] : []));
  const questions: BankDraft[] = [];
  const skipped: string[] = [];
  for (const [place, row] of rows.entries()) {
    const cell = (column: Column) => (row[at(column)] ?? '').trim();
    const inColumns = optionColumns.map((column) => (row[column] ?? '').trim());
    const listed = cell('options').split(/\s*[|\n;；]\s*/);
    const options = (optionColumns.length > 0 ? inColumns : listed).filter((one) => one !== '');
    const answer = answerOf(cell('answer'), options);
    const isChoice = options.length > 1;
    if (cell('prompt') === '' || answer === '' || (isChoice && !options.includes(answer))) {
      if (row.some((one) => one.trim() !== '')) skipped.push(`${place + 2}`);
      continue;
    }
    questions.push({
      externalId: cell('id') || `row ${place + 2}`,
      kind: isChoice ? 'choice' : Number.isFinite(Number(answer)) ? 'number' : 'text',
      prompt: cell('prompt'),
      answer,
      options: isChoice ? options : [],
      explanation: cell('explanation'),
      skill: cell('skill') || null,
      attribution: attributionOf([cell('author'), cell('origin'), cell('licence')]),
    });
  }
  return { questions, skipped };
}

/** `B` or `2` names an option where no option is called so itself. */
function answerOf(key: string, options: readonly string[]): string {
  if (options.length < 2 || options.includes(key)) return key;
  const letter = /^[a-h]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : Number(key) - 1;
  return options[letter] ?? key;
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
