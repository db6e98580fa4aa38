import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openApp } from './open-app.ts';
import type { FakeOptions } from './fake-api.ts';

const places = [
  '#/today',
  '#/gradebook',
  '#/gradebook?import=1',
  '#/students',
  '#/students?student=5&class=1',
  '#/students?student=5&class=1&tab=forecast',
  '#/students?student=5&class=1&tab=history',
  '#/students?student=5&class=1&tab=plan',
  '#/students?student=5&class=1&tab=practice',
  '#/students?class=1&tab=groups',
  '#/forecast',
  '#/forecast?whatif=1',
  '#/teaching?class=1',
  '#/teaching?class=1&methods=1',
  '#/practice',
  '#/courses?student=5&class=1',
  '#/trust',
];
const looks = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'zh-CN' },
] as const;

async function problemsOf(address: string, options: FakeOptions): Promise<string[]> {
  await openApp(address, options);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => document.querySelector('[role=status] .bar')).toBeNull();
  // A colour on its way from one theme to the other is nobody's contrast.
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  return violations();
}

async function violations(): Promise<string[]> {
  const found = await axe.run(document, { resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}

test.each(places.flatMap((place) => looks.map((look) => ({ place, ...look }))))(
  'axe finds nothing on $place, $theme, $language',
  async ({ place, theme, language }) => {
    expect(await problemsOf(place, { settings: { theme, language } })).toEqual([]);
  },
);

test.each(looks)('axe finds nothing on compared scenarios, $theme, $language', async (look) => {
  const scenarios = ['A', 'B', 'C'].map((name) => ({ name, changes: [{ dropLowest: 1 }] }));
  const problems = await problemsOf('#/forecast?whatif=1', { scenarios, settings: look });
  expect(problems).toEqual([]);
  await page.getByRole('button', { name: look.language === 'en' ? 'Compare' : '比较' }).click();
  await expect.element(page.getByRole('article').first()).toBeVisible();
  expect(await violations()).toEqual([]);
});

test.each(looks)('axe finds nothing on the first screen, $theme, $language', async (look) => {
  expect(await problemsOf('#/today', { students: 0, settings: look })).toEqual([]);
});

test.each(looks)('axe finds nothing where a call has failed, $theme, $language', async (look) => {
  const failing = ['forecast.section'];
  expect(await problemsOf('#/forecast', { failing, settings: look })).toEqual([]);
});

test.each(looks)('axe finds nothing on grading and history, $theme, $language', async (look) => {
  expect(await problemsOf('#/gradebook', { settings: look })).toEqual([]);
  const isEnglish = look.language === 'en';
  await page.getByRole('button', { name: isEnglish ? 'Grading' : '评分方案', exact: true }).click();
  await page.getByText(isEnglish ? 'Weighted categories' : '按类别加权').click();
  expect(await violations()).toEqual([]);
  await page.getByRole('button', { name: isEnglish ? 'Cancel' : '取消' }).click();
  await page.getByRole('button', { name: isEnglish ? 'History' : '历史', exact: true }).click();
  await page.getByText(/algebra-9b/).click();
  await expect.element(page.getByText(/Mateo Quiroga.*Quiz 1/).first()).toBeVisible();
  expect(await violations()).toEqual([]);
});

test.each(looks)(
  'axe finds nothing on skills, items, reviews and a turn, $theme, $language',
  async (look) => {
    await openApp('#/practice', { settings: look });
    const isEnglish = look.language === 'en';
    const views = isEnglish ? ['Reviews', 'Skill map', 'Items'] : ['复习', '知识点图', '题目'];
    for (const view of views) {
      await page.getByText(view, { exact: true }).first().click();
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await violations()).toEqual([]);
    }
    await page.getByText(isEnglish ? 'Sheets' : '练习单', { exact: true }).click();
    await page
      .getByLabelText(isEnglish ? 'A PIN of 4 to 8 digits' : '4 至 8 位数字密码')
      .fill('2468');
    await page.getByRole('button', { name: isEnglish ? 'Start' : '开始', exact: true }).click();
    await expect.element(page.getByText('Ada Okafor')).toBeVisible();
    expect(await violations()).toEqual([]);
  },
  60_000,
);
