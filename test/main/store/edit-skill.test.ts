import { describe, expect, it } from 'vitest';
import { deleteItem, putItem } from '../../../src/main/store/edit-item.ts';
import { deleteSkill, putSkill, setPrerequisites } from '../../../src/main/store/edit-skill.ts';
import { itemsOf } from '../../../src/main/store/item.ts';
import { recordStep } from '../../../src/main/store/record-step.ts';
import { prerequisitesOf, skillsOf } from '../../../src/main/store/skill.ts';
import { undo } from '../../../src/main/store/undo.ts';
import { fillSmallSchool, hashOfRows, openForTest } from './small-school.ts';

const fields = { description: null, parentId: null, minutes: null, bank: [] };

function threeSkills() {
  const school = openForTest();
  const [a = 0, b = 0, c = 0] = ['Counting', 'Adding', 'Multiplying'].map((name) =>
    putSkill(school, null, { ...fields, name }),
  );
  setPrerequisites(school, b, [a]);
  setPrerequisites(school, c, [b]);
  return { school, a, b, c };
}

describe('the skill map in a school file', () => {
  it('refuses a ring and names it from skill to skill', () => {
    const { school, a, c } = threeSkills();
    const before = hashOfRows(school);
    expect(() => setPrerequisites(school, a, [c])).toThrow(
      expect.objectContaining({
        code: 'skill-cycle',
        params: { cycle: expect.stringContaining('Multiplying → Adding') },
      }),
    );
    expect(hashOfRows(school)).toBe(before);
  });

  it('refuses two skills of one name', () => {
    const { school } = threeSkills();
    expect(() => putSkill(school, null, { ...fields, name: 'Adding' })).toThrow(
      expect.objectContaining({ code: 'name-taken' }),
    );
  });

  it('lets a skill go with its links, and brings both back', () => {
    const { school, b } = threeSkills();
    const before = hashOfRows(school);
    deleteSkill(school, b);
    expect(skillsOf(school)).toHaveLength(2);
    expect(prerequisitesOf(school)).toEqual([]);
    undo(school);
    expect(hashOfRows(school)).toBe(before);
  });
});

describe('items', () => {
  const blank = { text: null, answer: null, minutes: null, setName: null, number: null };

  it('share themselves among their skills', () => {
    const { school, a, b } = threeSkills();
    const skills = [
      { skillId: b, weight: 0.75 },
      { skillId: a, weight: 0.25 },
    ];
    putItem(school, null, { ...blank, externalId: 'q1', skills, options: [] });
    expect(itemsOf(school)[0]?.skills).toEqual(skills);
  });

  it('stay while they have answers', () => {
    const { school, a } = threeSkills();
    const { students } = fillSmallSchool(school);
    const skills = [{ skillId: a, weight: 1 }];
    const id = putItem(school, null, { ...blank, externalId: 'q1', skills, options: [] });
    recordStep(school, { verb: 'import', title: 'answers' }, (writer) =>
      writer.insert('response', {
        student_id: students[0] ?? 0,
        item_id: id,
        correct: 1,
        position: 0,
      }),
    );
    expect(() => deleteItem(school, id)).toThrow(expect.objectContaining({ code: 'item-in-use' }));
  });
});
