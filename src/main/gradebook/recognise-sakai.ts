/** Sakai gradebook export (sakaiproject/sakai ExportPanel.java): points in square brackets, `#` and `*` columns. */
import { applyCorrections } from './apply-corrections.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { maximumOf } from './cut-maximum.ts';
import { findRow, headerTexts } from './find-header.ts';
import { ignore, plainItem } from './layout.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { planColumns } from './plan-columns.ts';
import { readWide } from './read-wide.ts';
import type { Recogniser } from './recogniser.ts';

/** `#Title [10]` is kept by another tool: its scores count all the same. */
const ITEM = /^\s*#?\s*([^*\s][\s\S]*?)\s*\[\s*(\d+(?:[.,]\d+)?)\s*\]\s*$/;
const COMMENT = /^\s*#?\s*\*\s/;
const IGNORED = /^\s*#/;
const SECTION =
  /^#\s*(?:section|seccion|seccio|abschnitt|sektion|secao|sezione|grupo|groupe|group|班级|セクション)/;

/** Names and ids are translated but keep their places; the marks are not translated. */
function isHeader(texts: readonly string[]): boolean {
  const hasItem = texts.some((text) => ITEM.test(text));
  return (
    texts.length >= 3 && hasItem && texts.some((text) => COMMENT.test(text) || IGNORED.test(text))
  );
}

function planOf(header: string, col: number): ColumnPlan {
  if (col === 0) return { role: 'id', rank: 0 };
  const item = COMMENT.test(header) ? null : ITEM.exec(header);
  if (item) {
    return {
      item: {
        ...plainItem(col, cleanText(item[1]!)),
        maxPoints: maximumOf(item[2]!),
        values: 'keep',
      },
    };
  }
  if (COMMENT.test(header)) return ignore('feedback');
  if (SECTION.test(foldHeader(header))) return { role: 'section', rank: 0 };
  if (IGNORED.test(header)) return ignore('metadata');
  return col === 1 ? { role: 'name', rank: 0 } : ignore('metadata');
}

export const recogniseSakai: Recogniser = (table, corrections) => {
  const headerRow = findRow(table, isHeader, corrections.headerRow);
  if (headerRow === null) return null;
  const headers = headerTexts(table.row(headerRow));
  const layout = planColumns('sakai', { headers, headerRow }, planOf);
  return readWide(table, applyCorrections(layout, corrections), corrections.decimal);
};
