import { expect, it } from 'vitest';
import { commitImport } from '../../../src/main/gradebook/commit-import.ts';
import { planImport } from '../../../src/main/gradebook/plan-import.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { weighCategories } from '../../../src/main/gradebook/weigh-categories.ts';
import { setScheme } from '../../../src/main/store/edit-gradebook.ts';
import { gradebookOfSection } from '../../../src/main/store/section.ts';
import { POINTS_SCHEME } from '../../../src/shared/nouns.ts';
import { openForTest } from '../store/small-school.ts';

const brightspace = (quizzes: number) =>
  [
    'OrgDefinedId,Last Name,First Name,' +
      `Quiz 1 Points Grade <Numeric MaxPoints:10 Weight:50 Category:Quizzes CategoryWeight:${quizzes}>,` +
      'Essay Points Grade <Numeric MaxPoints:20 Category:Written work CategoryWeight:70>,End-of-Line Indicator',
    '#1,Okoro,Ada,8,15,#',
  ].join('\n');

async function importText(school: ReturnType<typeof openForTest>, text: string) {
  const [result] = readGradebook(Buffer.from(text), 'algebra.csv');
  if (!result) throw new Error('nothing read');
  const { sectionIds } = await commitImport(school, planImport(school, result));
  return gradebookOfSection(school, sectionIds[0] ?? 0);
}

it("Brightspace's category weights become the section's grading scheme", async () => {
  const school = openForTest();
  const { categories, scheme } = await importText(school, brightspace(30));
  expect(categories).toMatchObject([
    { name: 'Quizzes', weight: 0.3 },
    { name: 'Written work', weight: 0.7 },
  ]);
  expect(scheme).toMatchObject({ kind: 'weighted-categories', categories: [{ weight: 0.3 }, {}] });
});

it('a later export with another weight changes it; a scheme set by hand wins over both', async () => {
  const school = openForTest();
  await importText(school, brightspace(30));
  const later = await importText(school, brightspace(25));
  expect(later.categories[0]?.weight).toBe(0.25);
  setScheme(school, later.section.id, POINTS_SCHEME);
  expect((await importText(school, brightspace(40))).scheme).toEqual(POINTS_SCHEME);
});

it('shares of one and percents are told apart', () => {
  const weighed = (a: number, b: number) =>
    weighCategories([
      { category: 'Tests', categoryWeight: a },
      { category: 'Work', categoryWeight: b },
    ]).categoryWeights?.map(({ weight }) => weight);
  expect(weighed(0.4, 0.6)).toEqual([0.4, 0.6]);
  expect(weighed(40, 60)).toEqual([0.4, 0.6]);
  expect(weighed(0, 0)).toBeUndefined();
});
