/** Skills and items come in through the import, as one step that can be undone, and never as a ring. */
import { describe, expect, it } from 'vitest';
import { commitImport } from '../../../src/main/gradebook/commit-import.ts';
import { planImport } from '../../../src/main/gradebook/plan-import.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { linkItems } from '../../../src/main/insight/skills/link-items.ts';
import { itemsOf } from '../../../src/main/store/item.ts';
import { answersOf } from '../../../src/main/store/response.ts';
import type { SchoolFile } from '../../../src/main/store/school-file.ts';
import { sections } from '../../../src/main/store/section.ts';
import { prerequisitesOf, skillsOf } from '../../../src/main/store/skill.ts';
import { redo, undo } from '../../../src/main/store/undo.ts';
import { hashOfRows, openForTest } from '../store/small-school.ts';

async function bring(school: SchoolFile, text: string, name = 'file.csv'): Promise<void> {
  const [result] = readGradebook(Buffer.from(text), name);
  if (!result) throw new Error('nothing read');
  await commitImport(school, planImport(school, result));
}

const SKILLS = 'Skill,Prerequisites\nAdding,Counting\nMultiplying,Adding\n';

/** Names of what each skill builds on. */
function needs(school: SchoolFile): Record<string, string[]> {
  const nameOf = new Map(skillsOf(school).map(({ id, name }) => [id, name]));
  const all: Record<string, string[]> = {};
  for (const { skillId, needsId } of prerequisitesOf(school))
    (all[nameOf.get(skillId) ?? ''] ??= []).push(nameOf.get(needsId) ?? '');
  return all;
}

describe('importing a skill map', () => {
  it('makes the skills that are only named as needs', async () => {
    const school = openForTest();
    await bring(school, SKILLS);
    expect(needs(school)).toEqual({ Adding: ['Counting'], Multiplying: ['Adding'] });
  });

  it('is one step back and forth', async () => {
    const school = openForTest();
    const before = hashOfRows(school);
    await bring(school, SKILLS);
    const after = hashOfRows(school);
    undo(school);
    expect(hashOfRows(school)).toBe(before);
    redo(school);
    expect(hashOfRows(school)).toBe(after);
  });

  it('replaces what a named skill builds on and leaves the others', async () => {
    const school = openForTest();
    await bring(school, SKILLS);
    await bring(school, 'Skill,Prerequisites\nMultiplying,Counting\n');
    expect(needs(school)).toEqual({ Adding: ['Counting'], Multiplying: ['Counting'] });
  });

  it('refuses a ring that only the school and the file together make, and names it', async () => {
    const school = openForTest();
    await bring(school, SKILLS);
    const before = hashOfRows(school);
    const error: unknown = await bring(school, 'Skill,Prerequisites\nCounting,Multiplying\n').catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: 'skill-cycle',
      params: { cycle: expect.stringMatching(/Counting.*Multiplying|Multiplying.*Counting/) },
    });
    expect(hashOfRows(school)).toBe(before);
  });
});

const SCORES = '姓名,学号,第1题,第2题,第3题,第4题\n王睿,1,3,0,4,2\n李想,2,3,3,2,0\n满分,,3,3,4,4\n';
const TWO_WAY =
  '期中考试双向细目表,,\n题号,分值,知识点\n1,3,有理数\n2,3,有理数\n3,4,整式\n4,4,方程\n';

describe('importing a two-way table after the scores of its questions', () => {
  it('turns the scores into answers to skills', async () => {
    const school = openForTest();
    await bring(school, SCORES, '七1班.csv');
    await bring(school, TWO_WAY);
    const items = new Map(itemsOf(school).map((item) => [item.id, item]));
    const answers = answersOf(school, 1);
    expect(answers.map(({ itemId, correct }) => [items.get(itemId)?.number, correct])).toEqual([
      ['1', 1],
      ['2', 0],
      ['3', 1],
      ['4', 0.5],
    ]);
    expect(itemsOf(school).map(({ externalId }) => externalId)[0]).toBe('期中考试 · 1');
  });

  it('says what each question was worth where the sheet does not', async () => {
    const school = openForTest();
    const before = SCORES.replace(/满分.*\n/, '');
    await bring(school, before, '七1班.csv');
    await bring(school, TWO_WAY);
    expect(answersOf(school, 1).map(({ correct }) => correct)).toEqual([1, 0, 1, 0.5]);
    undo(school);
    expect(answersOf(school, 1)).toEqual([]);
  });

  it('does not guess between two classes with the same numbers', async () => {
    const school = openForTest();
    await bring(school, SCORES, '七1班.csv');
    await bring(
      school,
      SCORES.replaceAll('王睿,1', '陈晨,8').replaceAll('李想,2', '周舟,9'),
      '七2班.csv',
    );
    await bring(school, TWO_WAY);
    expect(answersOf(school)).toEqual([]);
  });

  it('waits for the teacher to say which class had the exam, and knows what it was worth then', async () => {
    const school = openForTest();
    const bare = SCORES.replace(/满分.*\n/, '');
    await bring(school, bare, '七1班.csv');
    await bring(
      school,
      bare.replaceAll('王睿,1', '陈晨,8').replaceAll('李想,2', '周舟,9'),
      '七2班.csv',
    );
    await bring(school, TWO_WAY);
    const before = hashOfRows(school);
    const [first] = sections(school);
    expect(linkItems(school, { setName: '期中考试', sectionId: first!.id })).toBe(4);
    expect(answersOf(school).map(({ correct }) => correct)).toEqual([1, 0, 1, 0.5, 1, 1, 0.5, 0]);
    undo(school);
    expect(hashOfRows(school)).toBe(before);
  });
});
