import { describe, expect, it } from 'vitest';
import type { GroupingQuestion } from '../../../../src/main/insight/people/groups/form-work-groups.ts';
import { formWorkGroups } from '../../../../src/main/insight/people/groups/form-work-groups.ts';
import { randomOf } from '../../../../src/shared/random.ts';

const question = (parts: Partial<GroupingQuestion> & Pick<GroupingQuestion, 'students'>) => ({
  size: 4,
  manner: 'alike' as const,
  wishes: [],
  groups: [],
  ...parts,
});
const idsOf = (found: ReturnType<typeof formWorkGroups>) =>
  found.groups.map(({ members }) => members.map(({ studentId }) => studentId));

const random = randomOf(7).share;
const someClass = Array.from({ length: 23 }, (_, at) => ({
  id: at + 1,
  at: [random() * 4, random() * 2, random()],
}));

function spread(groups: number[][]): number {
  const at = new Map(someClass.map((student) => [student.id, student.at]));
  return groups.reduce((sum, ids) => {
    const rows = ids.map((id) => at.get(id)!);
    return (
      sum +
      [0, 1, 2].reduce((total, d) => {
        const centre = rows.reduce((s, row) => s + row[d]!, 0) / rows.length;
        return total + rows.reduce((s, row) => s + (row[d]! - centre) ** 2, 0);
      }, 0)
    );
  }, 0);
}

describe('groups for tomorrow', () => {
  it('are as alike as any parting of six into two can be', () => {
    const students = someClass.slice(0, 6);
    const found = spread(idsOf(formWorkGroups(question({ students, size: 3 }))));
    const all = [1, 2, 3, 4, 5].flatMap((a) =>
      [1, 2, 3, 4, 5].filter((b) => b > a).map((b) => [0, a, b]),
    );
    const best = all.map((first) => {
      const ids = first.map((place) => students[place]!.id);
      return spread([ids, students.map(({ id }) => id).filter((id) => !ids.includes(id))]);
    });
    expect(found).toBeCloseTo(Math.min(...best), 9);
  });

  it('hold everybody once and differ in size by one at most', () => {
    const groups = idsOf(formWorkGroups(question({ students: someClass })));
    expect(groups.flat().sort((a, b) => a - b)).toEqual(someClass.map(({ id }) => id));
    const sizes = groups.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('have letters in the order of the class list, not of need', () => {
    const firsts = idsOf(formWorkGroups(question({ students: someClass }))).map(([first]) => first);
    expect(firsts).toEqual(firsts.toSorted((a = 0, b = 0) => a - b));
  });

  it('are more spread within when mixed', () => {
    const alike = spread(idsOf(formWorkGroups(question({ students: someClass }))));
    const mixed = spread(idsOf(formWorkGroups(question({ students: someClass, manner: 'mixed' }))));
    expect(mixed).toBeGreaterThan(1.5 * alike);
  });

  it('keep wishes, and say which could not be kept', () => {
    const wishes = [
      { kind: 'apart' as const, studentIds: [1, 2, 3] },
      { kind: 'together' as const, studentIds: [4, 23] },
      { kind: 'together' as const, studentIds: [5, 6] },
      { kind: 'apart' as const, studentIds: [5, 6] },
    ];
    const found = formWorkGroups(question({ students: someClass, wishes }));
    const groupOf = (id: number) => idsOf(found).findIndex((ids) => ids.includes(id));
    expect(new Set([1, 2, 3].map(groupOf)).size).toBe(3);
    expect(groupOf(4)).toBe(groupOf(23));
    expect(found.unmet).toHaveLength(1);
  });

  it('leave pins and names when they are made anew', () => {
    const first = formWorkGroups(question({ students: someClass }));
    const groups = first.groups.map(({ name, members }, at) => ({
      name: at === 2 ? 'Window' : name,
      members: members.filter(({ studentId }) => studentId !== 1),
    }));
    groups[2]!.members.push({ studentId: 1, isPinned: true });
    const again = formWorkGroups(question({ students: someClass, groups, manner: 'mixed' }));
    expect(again.groups[2]).toMatchObject({ name: 'Window' });
    expect(again.groups[2]!.members).toContainEqual({ studentId: 1, isPinned: true });
  });
});
