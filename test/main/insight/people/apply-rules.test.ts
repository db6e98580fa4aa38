import { describe, expect, it } from 'vitest';
import {
  keptRules,
  namedBy,
  previewRule,
} from '../../../../src/main/insight/people/apply-rules.ts';
import {
  addSupportRule,
  removeSupportRule,
  supportRules,
} from '../../../../src/main/store/support-rule.ts';
import { undo } from '../../../../src/main/store/undo.ts';
import { BLANK_SCORE } from '../../../../src/shared/nouns.ts';
import { fillSmallSchool, openForTest } from '../../store/small-school.ts';
import { sectionOf } from '../../tasks/gradebooks.ts';

/** Steady; falling at the end; missing twice; below from the start. */
const gradebook = sectionOf([
  [80, 82, 78, 81],
  [85, 83, 60, 55],
  [75, null, 77, null],
  [40, 42, 38, 41],
]);

describe('a teacher’s own rule', () => {
  it('names who missed k of the last n', () => {
    expect(namedBy({ kind: 'missed', missed: 2, of: 3 }, gradebook)).toEqual([2]);
    expect(namedBy({ kind: 'missed', missed: 2, of: 2 }, gradebook)).toEqual([]);
  });

  it('does not count excused work as missed', () => {
    const excused = { ...BLANK_SCORE, status: 'excused' as const, detail: null };
    const scores = gradebook.scores.map((row, i) => (i === 2 ? row.with(3, excused) : row));
    expect(namedBy({ kind: 'missed', missed: 2, of: 4 }, { ...gradebook, scores })).toEqual([]);
  });

  it('names who dropped: the last two against the mean before', () => {
    // 84 before, 57.5 at the end: 26.5 points.
    expect(namedBy({ kind: 'drop', by: 0.26 }, gradebook)).toEqual([1]);
    expect(namedBy({ kind: 'drop', by: 0.27 }, gradebook)).toEqual([]);
  });

  it('names who lies below a line, as the gradebook counts', () => {
    expect(namedBy({ kind: 'below', line: 0.5 }, gradebook)).toEqual([3]);
  });

  it('is previewed before it is kept, and kept and removed as undoable steps', () => {
    const school = openForTest(':memory:');
    fillSmallSchool(school);
    const rule = { kind: 'below', line: 0.5 } as const;
    expect(previewRule(school, rule)).toMatchObject([{ name: 'Bo', sectionName: 'Algebra 7A' }]);
    const id = addSupportRule(school, rule);
    expect(keptRules(school)).toMatchObject([{ id, matches: [{ name: 'Bo' }] }]);
    removeSupportRule(school, id);
    undo(school);
    expect(supportRules(school)).toHaveLength(1);
    undo(school);
    expect(supportRules(school)).toEqual([]);
  });
});
