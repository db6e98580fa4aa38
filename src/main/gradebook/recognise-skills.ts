/** A table of skills: a row a skill (or a row a link), with what it builds on. */
import type { SkillRecord } from '../../shared/import/catalogue.ts';
import type { Recogniser } from './recogniser.ts';
import {
  decimalOf,
  findRecords,
  numberAt,
  recordRows,
  recordSource,
  textAt,
} from './record-table.ts';
import { refuse } from './refuse.ts';
import { namesStudents } from './skill-map-table.ts';
import { splitNames } from './split-names.ts';

const WORDS = {
  skill:
    'skill|skills|skill name|skill id|kc|knowledge component|concept|topic|知识点|技能|知识点名称|技能名称',
  needs:
    'prerequisite|prerequisites|prerequisite skill|prerequisite skills|requires|needs|builds on|depends on|先修|先修知识点|先修技能|前置|前置知识点|前置知识|前置技能|依赖|先决知识点',
  parent:
    'parent|parent skill|unit|domain|strand|chapter|group|上级|上级知识点|父知识点|所属|单元|章节|模块|领域',
  description: 'description|explanation|note|notes|meaning|说明|描述|含义|解释|备注',
  bank: 'bank skill|bank skills|bundled skill|bundled skills|题库知识点|内置题库|内置题库知识点',
  minutes:
    'minutes|min|mins|minutes to learn|time (min)|estimated minutes|学习时间|分钟|所需分钟|时长(分钟)|时长',
} as const;

export const recogniseSkills: Recogniser = (table, corrections) => {
  const found = findRecords(table, {
    words: WORDS,
    needed: ['skill', 'needs'],
    headerRow: corrections.headerRow,
  });
  if (!found) return null;
  const { headerRow, headers, columns } = found;
  if (namesStudents(headers, Object.values(columns))) return null;
  const decimal = corrections.decimal ?? decimalOf(table, headerRow, [columns.minutes]);
  const rows = [...recordRows(table, headerRow)];
  const names = new Set(rows.map(({ row }) => textAt(row, columns.skill)));
  const byName = new Map<string, SkillRecord>();
  for (const { row, index } of rows) {
    const name = textAt(row, columns.skill);
    if (name === '') continue;
    const minutes = numberAt(row, columns.minutes, decimal);
    const needs = splitNames(textAt(row, columns.needs), (text) => names.has(text));
    const before = byName.get(name);
    byName.set(name, {
      name,
      row: before?.row ?? index + 1,
      parent: textAt(row, columns.parent) || (before?.parent ?? null),
      description: textAt(row, columns.description) || (before?.description ?? null),
      minutes: minutes !== null && minutes > 0 ? minutes : (before?.minutes ?? null),
      needs: [...new Set([...(before?.needs ?? []), ...needs])],
      bank: [
        ...new Set([
          ...(before?.bank ?? []),
          ...splitNames(textAt(row, columns.bank), () => false),
        ]),
      ],
    });
  }
  if (byName.size === 0) refuse('not-a-gradebook', 'a table of skills without a skill');
  return {
    outcome: 'ok',
    kind: 'skill-map',
    source: recordSource(table, decimal),
    students: [],
    skills: [...byName.values()],
    items: [],
    warnings: [],
    rejectedRows: [],
    ignoredColumns: [],
  };
};
