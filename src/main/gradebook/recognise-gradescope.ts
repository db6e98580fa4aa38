/** Gradescope: the course sheet (four columns an assignment) and one assignment's sheet (a column a question). */
import { applyCorrections } from './apply-corrections.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { maximumOf } from './cut-maximum.ts';
import { findRow, headerTexts } from './find-header.ts';
import type { Layout } from './layout.ts';
import { ignore, plainItem } from './layout.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { planColumns } from './plan-columns.ts';
import { readWide } from './read-wide.ts';
import type { Recogniser } from './recogniser.ts';

const IDENTITY: Readonly<Record<string, ColumnPlan>> = {
  name: { role: 'name', rank: 0 },
  'first name': { role: 'given', rank: 0 },
  'last name': { role: 'family', rank: 0 },
  sid: { role: 'id', rank: 0 },
  email: { role: 'email', rank: 0 },
  sections: { role: 'section', rank: 0 },
  section: { role: 'section', rank: 0 },
  'section name': { role: 'section', rank: 0 },
};

const BESIDE = / - (?:Max Points|Submission Time|Lateness \(H:M:S\))$/;

function isCourseHeader(texts: readonly string[]): boolean {
  const known = texts.filter((text) => IDENTITY[foldHeader(text)]).length;
  return known >= 2 && texts.some((text) => / - Max Points\s*$/.test(text));
}

function isAssignmentHeader(texts: readonly string[]): boolean {
  const folded = new Set(texts.map(foldHeader));
  const known = texts.filter((text) => IDENTITY[foldHeader(text)]).length;
  return (
    known >= 2 &&
    folded.has('total score') &&
    (folded.has('submission id') || folded.has('view count') || folded.has('lateness (h:m:s)'))
  );
}

function planCourse(headers: readonly string[], headerRow: number): Layout {
  const clean = headers.map(cleanText);
  // Two assignments may bear one title: what belongs to one stands right of it, unless columns were moved.
  const at = (title: string, from: number) => {
    const right = clean.indexOf(title, from);
    const col = right < 0 ? clean.indexOf(title) : right;
    return col < 0 ? undefined : col;
  };
  return planColumns('gradescope', { headers, headerRow }, (header, col) => {
    const text = cleanText(header);
    const known = IDENTITY[foldHeader(text)];
    if (known) return known;
    if (text.endsWith(' - Max Points')) return ignore('max-points');
    if (BESIDE.test(text) || text.startsWith('Total Lateness')) return ignore('timestamp');
    if (text === '') return ignore('metadata');
    const rowMax = at(`${text} - Max Points`, col);
    const lateness = at(`${text} - Lateness (H:M:S)`, col);
    return {
      item: {
        ...plainItem(col, text),
        values: rowMax === undefined ? 'look' : 'points',
        computed: rowMax === undefined && /^total(?: score)?$/i.test(text),
        ...(rowMax === undefined ? {} : { rowMax }),
        ...(lateness === undefined ? {} : { lateness }),
      },
    };
  });
}

/** `1: Title (2.5 pts)`, `2.1 (3.0 pts)`. */
const QUESTION = /^([\s\S]*\S)\s*\(([\d.]+)\s*(?:pts?|points?)\.?\)$/i;

function planAssignment(headers: readonly string[], headerRow: number): Layout {
  const folded = headers.map(foldHeader);
  const status = folded.indexOf('status');
  const [max, late] = [folded.indexOf('max points'), folded.indexOf('lateness (h:m:s)')];
  const lateness = late < 0 ? {} : { lateness: late };
  const layout = planColumns('gradescope', { headers, headerRow }, (header, col) => {
    const known = IDENTITY[folded[col]!];
    if (known) return known;
    if (folded[col] === 'total score') {
      const rowMax = max < 0 ? {} : { rowMax: max };
      return {
        item: {
          ...plainItem(col, cleanText(header)),
          values: 'points',
          computed: true,
          ...rowMax,
          ...lateness,
        },
      };
    }
    const question = QUESTION.exec(cleanText(header));
    if (!question)
      return ignore(
        col === max ? 'max-points' : /time|lateness/.test(folded[col]!) ? 'timestamp' : 'metadata',
      );
    const item = plainItem(col, question[1]!);
    return {
      item: {
        ...item,
        maxPoints: maximumOf(question[2]!),
        kind: 'question',
        values: 'points',
        ...lateness,
      },
    };
  });
  return status < 0 ? layout : { ...layout, statusColumn: status };
}

export const recogniseGradescope: Recogniser = (table, corrections) => {
  const course = findRow(table, isCourseHeader, corrections.headerRow);
  const assignment = course ?? findRow(table, isAssignmentHeader, corrections.headerRow);
  if (assignment === null) return null;
  const headers = headerTexts(table.row(assignment));
  const layout =
    course === null ? planAssignment(headers, assignment) : planCourse(headers, course);
  return readWide(table, applyCorrections(layout, corrections), corrections.decimal);
};
