/** Moodle's XML grade export (grade_export_xml.php): ids only, one `<result>` a score. */
import type { Assessment, Student } from '../../shared/import/gradebook.ts';
import type { Warning } from '../../shared/import/remarks.ts';
import type { ReadTable } from '../../shared/import/result.ts';
import type { Source } from '../../shared/import/source.ts';
import { cleanText } from './clean-text.ts';
import { pairKey, pairScores } from './pair-scores.ts';
import { chooseDecimal, decimalVote } from './parse-number.ts';
import type { ScoreFacts } from './read-points.ts';
import { readPoints } from './read-points.ts';
import { walkXml } from './read-xml.ts';
import { refuse } from './refuse.ts';
import { plainItem } from './layout.ts';

type Result = { assignment: string; student: string; score: string };

export function looksLikeMoodleXml(text: string): boolean {
  return /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<results\b/.test(
    text.slice(0, 4096),
  );
}

function readResults(xml: string): Result[] {
  const results: Result[] = [];
  let open: Record<string, string> | null = null;
  let field: string | null = null;
  walkXml(xml, {
    open(name) {
      if (name === 'result') open = {};
      else if (open) field = name;
    },
    text(text) {
      if (open && field) open[field] = (open[field] ?? '') + text;
    },
    close(name) {
      if (name === 'result' && open) {
        const { assignment = '', student = '', score = '' } = open;
        results.push({ assignment: cleanText(assignment), student: cleanText(student), score });
        open = null;
      }
      field = null;
    },
  });
  return results;
}

export function readMoodleXml(xml: string, encoding: Source['encoding']): ReadTable {
  const results = readResults(xml.replace(/^[\s\ufeff]+/, ''));
  const named = results.filter(({ assignment, student }) => assignment !== '' && student !== '');
  if (named.length === 0) refuse(results.length > 0 ? 'no-student-column' : 'no-students');
  const students = distinct(named, ({ student }) => student).map(studentOf);
  const assessments = distinct(named, ({ assignment }) => assignment).map(assessmentOf);
  const keyOf = new Map(students.map(({ externalId, key }) => [externalId, key]));
  const rowOf = new Map(students.map(({ externalId, row }) => [externalId, row]));
  const assessmentKey = new Map(assessments.map(({ externalId, key }) => [externalId, key]));
  const decimal = decimalOf(named);
  const warnings: Warning[] = [];
  const rejected: { row: number; code: 'duplicate-score' }[] = [];
  const known = new Map<string, ScoreFacts>();
  named.forEach(({ assignment, student, score }, i) => {
    const pair = pairKey(keyOf.get(student) ?? '', assessmentKey.get(assignment) ?? '');
    if (known.has(pair)) {
      rejected.push({ row: i + 1, code: 'duplicate-score' });
      warnings.push({ code: 'conflicting-duplicate', row: i + 1, col: null });
      return;
    }
    const item = { ...plainItem(0, assignment), values: 'points' as const };
    const row = rowOf.get(student) ?? null;
    const warn = (code: Warning['code']) => warnings.push({ code, row, col: null });
    known.set(
      pair,
      readPoints([score], item, { decimal, words: undefined, rowFlag: null, late: false, warn }),
    );
  });
  return {
    outcome: 'ok',
    kind: 'gradebook',
    source: { format: 'moodle', container: 'xml', encoding, delimiter: null, decimal, sheet: null },
    students,
    assessments,
    scores: pairScores({ students, assessments }, known),
    warnings,
    rejectedRows: rejected,
    ignoredColumns: [],
  };
}

function distinct<T>(values: readonly T[], key: (value: T) => string): string[] {
  return [...new Set(values.map(key))];
}

function studentOf(id: string, i: number): Student {
  const names = { name: id, givenName: null, familyName: null };
  return {
    key: `s${i + 1}`,
    row: i + 1,
    externalId: id,
    ...names,
    sections: [],
    email: null,
    login: null,
  };
}

function assessmentOf(id: string, i: number): Assessment {
  const facts = { maxPoints: null, category: null, date: null, kind: 'item' as const };
  return { key: `a${i + 1}`, col: null, title: id, ...facts, externalId: id };
}

function decimalOf(results: readonly Result[]) {
  const votes = results.map(({ score }) => decimalVote(score));
  const dot = votes.filter((vote) => vote === '.').length;
  return chooseDecimal({ dot, comma: votes.filter((vote) => vote === ',').length }, null);
}
