/** One row a student and assignment: told by a title column beside a score column, and pivoted. */
import { cleanText, foldHeader } from './clean-text.ts';
import { withWords } from './correct-words.ts';
import { findRow, headerTexts } from './find-header.ts';
import { meaningOf } from './header-words.ts';
import type { ColumnUse, Layout } from './layout.ts';
import { ignore } from './layout.ts';
import { looksNumeric } from './parse-number.ts';
import type { LongColumn, LongColumns } from './read-long.ts';
import { readLong } from './read-long.ts';
import { identityColumns } from './read-student.ts';
import type { Recogniser } from './recogniser.ts';
import type { Table } from './table.ts';
import { cellText, isBlank } from './table.ts';

const WORDS: Readonly<Record<LongColumn, RegExp>> = {
  title:
    /^(?:assignment|assignment name|assignment description|assessment description|assignment title|assessment|assessment name|assessment title|activity|activity name|task|task name|test|test name|exam|exam name|quiz|quiz name|title|item|item name|grade item|line item|work|考试|考试名称|作业|作业名称|项目|测验|aufgabe|leistung|arbeit|prufung|devoir|evaluation|epreuve|controle|tarea|evaluacion|actividad|examen|prova|compito|uppgift|الواجب|الاختبار|التقييم)$/,
  score:
    /^(?:score|scores|points|points earned|points awarded|earned|mark|marks|grade|result|value|raw score|score earned|分数|成绩|得分|考试成绩|分值得分|punkte|note|ergebnis|bewertung|points obtenus|resultat|puntos|nota|calificacion|puntuacion|punteggio|voto|poang|الدرجة|العلامة|النتيجة)$/,
  category:
    /^(?:category|assignment category|assignment type|assessment type|type|assignment group|类别|类型|分类|考试类型|kategorie|categorie|categoria|التصنيف|النوع)$/,
  date: /^(?:due date|due|date|date due|assignment date|exam date|test date|考试日期|考试时间|日期|截止日期|datum|falligkeit|fecha|fecha de entrega|date limite|data|التاريخ)$/,
  max: /^(?:max|max points|max score|max marks|maximum|maximum points|maximum score|out of|points possible|possible|possible points|total points|total marks|full marks|满分|总分值|maximalpunktzahl|max punkte|bareme|sur|note maximale|puntos posibles|maximo|الدرجة القصوى)$/,
  subject: /^(?:subject|科目|学科|考试科目|课程|课程名称|fach|matiere|asignatura|المادة)$/,
  absent: /^(?:absent|is absent|was absent|是否缺考|缺考|缺考标志|缺考标记)$/,
  late: /^(?:late|is late|handed in late|submitted late|是否迟交|迟交)$/,
  status:
    /^(?:status|state|score status|submission status|grade status|状态|提交状态|statut|estado|stato|الحالة)$/,
};

function longColumns(texts: readonly string[]): LongColumns | null {
  const folded = texts.map((text) =>
    foldHeader(text.replace(/\s*(?:[(（]\s*%\s*[)）]|[?？])\s*$/, '')).replaceAll('.', ''),
  );
  const at = (role: LongColumn) => folded.findIndex((text) => WORDS[role].test(text));
  const [work, subject, score] = [at('title'), at('subject'), at('score')];
  const title = work < 0 ? subject : work;
  if (title < 0 || score < 0) return null;
  const found: LongColumns = { title, score };
  for (const role of ['category', 'date', 'max', 'status', 'subject', 'absent', 'late'] as const) {
    const col = at(role);
    if (col >= 0 && col !== title && col !== score) found[role] = col;
  }
  return found;
}

function isHeader(texts: readonly string[]): boolean {
  const identified = texts.some((text) =>
    ['id', 'name', 'nom', 'given', 'family', 'email', 'login'].includes(
      meaningOf(text)?.role ?? '',
    ),
  );
  return identified && longColumns(texts) !== null;
}

function layoutOf(headers: readonly string[], headerRow: number, own: LongColumns): Layout {
  const taken = new Set(Object.values(own));
  const columns = headers.map((header, col): ColumnUse => {
    if (taken.has(col)) return ignore('metadata');
    const meaning = meaningOf(header);
    if (meaning === null) return ignore('text');
    return meaning.role === 'nom' ? { role: 'name', rank: 9 } : meaning;
  });
  const has = (role: string) => columns.some((use) => use.role === role);
  const half =
    has('given') && !has('family') ? 'family' : has('family') && !has('given') ? 'given' : 'name';
  const settled = columns.map((use) =>
    use.role === 'name' && use.rank === 9 ? ({ role: half, rank: 0 } as const) : use,
  );
  return { format: 'plain-long', headerRow, headers, columns: settled, items: [] };
}

/** Titles are words, and they or the students come again. */
function looksLong(table: Table, layout: Layout, { title }: LongColumns): boolean {
  const columns = identityColumns(layout);
  const key = [
    ...columns.id,
    ...columns.login,
    ...columns.name,
    ...columns.family,
    ...columns.email,
  ][0];
  if (key === undefined) return false;
  const [titles, keys] = [new Set<string>(), new Set<string>()];
  let [rows, numeric] = [0, 0];
  for (let i = layout.headerRow + 1; i < Math.min(table.rowCount, layout.headerRow + 2000); i++) {
    const row = table.row(i);
    const text = cleanText(cellText(row[title]));
    if (text === '' || isBlank(row[key])) continue;
    rows += 1;
    titles.add(text);
    keys.add(cleanText(cellText(row[key])));
    if (looksNumeric(text)) numeric += 1;
  }
  if (rows === 0 || numeric > rows / 2) return false;
  return keys.size < rows || titles.size === 1 || titles.size <= rows / 4;
}

/**
 * Beside a subject the work is the title, unless it is the same in every row. The subject joins it only where one
 * student has that work in several subjects.
 */
function titlesOf(table: Table, layout: Layout, own: LongColumns): LongColumns {
  const { subject, ...plain } = own;
  if (subject === undefined) return own;
  const columns = identityColumns(layout);
  const keys = [...columns.id, ...columns.login, ...columns.name, ...columns.family];
  const [works, subjectsOf] = [new Set<string>(), new Map<string, Set<string>>()];
  for (let i = layout.headerRow + 1; i < Math.min(table.rowCount, layout.headerRow + 2000); i++) {
    const row = table.row(i);
    const work = cleanText(cellText(row[own.title]));
    works.add(work);
    const whose = `${keys.map((col) => cleanText(cellText(row[col]))).join('\n')}\n${work}`;
    const subjects = subjectsOf.get(whose) ?? new Set();
    subjectsOf.set(whose, subjects.add(cleanText(cellText(row[subject]))));
  }
  const isShared = [...subjectsOf.values()].some((subjects) => subjects.size > 1);
  if (!isShared) return plain;
  return works.size === 1 ? { ...plain, title: subject } : own;
}

export const recogniseLong: Recogniser = (table, corrections) => {
  if (corrections.columns) return null;
  const headerRow = findRow(table, isHeader, corrections.headerRow);
  if (headerRow === null) return null;
  const headers = headerTexts(table.row(headerRow));
  const own = longColumns(headers);
  const layout = own && layoutOf(headers, headerRow, own);
  if (!own || !layout || !looksLong(table, layout, own)) return null;
  const words = withWords(undefined, corrections);
  const titles = titlesOf(table, layout, own);
  return readLong(table, { layout, own: titles, words, decimal: corrections.decimal });
};
