/** A catalogue comes in through the import, as one step that can be undone, and never as a ring. */
import { describe, expect, it } from 'vitest';
import { commitImport } from '../../../src/main/gradebook/commit-import.ts';
import { planImport } from '../../../src/main/gradebook/plan-import.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { catalogueOf } from '../../../src/main/store/catalogue.ts';
import type { SchoolFile } from '../../../src/main/store/school-file.ts';
import { redo, undo } from '../../../src/main/store/undo.ts';
import { writeCatalogue } from '../../../src/shared/write-catalogue.ts';
import { hashOfRows, openForTest } from '../store/small-school.ts';

async function bring(school: SchoolFile, text: string): Promise<void> {
  const [result] = readGradebook(Buffer.from(text), 'catalogue.csv');
  if (!result) throw new Error('nothing read');
  await commitImport(school, planImport(school, result));
}

const HEADER =
  'Code,Title,Credits,Subject,Level,Prerequisites,Required for,Terms,Timetable,Capacity';
const ENGLISH = `${HEADER}
MA1,Algebra 1,1,Mathematics,Core,,all,Spring 2027,Mon 1; Wed 1 | Tue 2; Thu 2,30
MA2,Algebra 2,1,Mathematics,Advanced,MA1; Geometry or Statistics,,Spring 2027; Autumn 2027,Fri 1,20
`;
const CHINESE = `课程代码,课程名称,学分,学科,先修课程,必修对象,开课学期,上课时间,容量
SX1,代数一,4,数学,,全体,2027春,周一 1-2节；周三 1节,40
SX2,代数二,4,数学,代数一；几何 或 统计,,2027春,周二 3节,20
`;

/** Everything by names, as a teacher would compare two catalogues. */
function told(school: SchoolFile) {
  const { courses, named } = catalogueOf(school);
  const nameOf = new Map([...courses, ...named].map(({ id, title }) => [id, title]));
  return courses.map(({ code, title, credits, requiredFor, needs, offerings }) => ({
    code,
    title,
    credits,
    requiredFor,
    needs: needs.map((any) => any.map((id) => nameOf.get(id))),
    offerings: offerings.map(({ term, slots, capacity, seatsTaken }) => ({
      term,
      slots,
      capacity,
      seatsTaken,
    })),
  }));
}

describe('importing a catalogue', () => {
  it('reads needs, groups with their hours, and seats', async () => {
    const school = openForTest();
    await bring(school, ENGLISH);
    const [first, second] = told(school);
    expect(first).toMatchObject({ code: 'MA1', requiredFor: ['all'], needs: [] });
    expect(first?.offerings).toEqual([
      { term: 'Spring 2027', slots: ['Mon 1', 'Wed 1'], capacity: 30, seatsTaken: 0 },
      { term: 'Spring 2027', slots: ['Tue 2', 'Thu 2'], capacity: 30, seatsTaken: 0 },
    ]);
    expect(second?.needs).toEqual([['Algebra 1'], ['Geometry', 'Statistics']]);
    expect(second?.offerings.map(({ term }) => term)).toEqual(['Spring 2027', 'Autumn 2027']);
  });

  it('reads the same in Chinese', async () => {
    const school = openForTest();
    await bring(school, CHINESE);
    const [first, second] = told(school);
    expect(first).toMatchObject({ title: '代数一', credits: 4, requiredFor: ['all'] });
    expect(first?.offerings[0]?.slots).toEqual(['周一 1-2节', '周三 1节']);
    expect(second?.needs).toEqual([['代数一'], ['几何', '统计']]);
  });

  it('is one step back and forth, and nothing the second time', async () => {
    const school = openForTest();
    const before = hashOfRows(school);
    await bring(school, ENGLISH);
    const after = told(school);
    await bring(school, ENGLISH);
    expect(told(school)).toEqual(after);
    undo(school);
    undo(school);
    expect(hashOfRows(school)).toBe(before);
    redo(school);
    expect(told(school)).toEqual(after);
  });

  it.each([
    ['en', ENGLISH],
    ['zh-CN', CHINESE],
  ] as const)('reads back what is saved, in %s', async (language, text) => {
    const school = openForTest();
    await bring(school, text);
    const again = openForTest();
    await bring(again, writeCatalogue(catalogueOf(school), language));
    expect(told(again)).toEqual(told(school));
  });

  it('refuses courses that nobody could ever begin', async () => {
    const school = openForTest();
    await expect(
      bring(
        school,
        `${HEADER}\nA,One,1,,,Two,,Spring 2027,Mon 1,9\nB,Two,1,,,One,,Spring 2027,Mon 2,9\n`,
      ),
    ).rejects.toMatchObject({ code: 'course-ring' });
    expect(catalogueOf(school).courses).toEqual([]);
  });
});
