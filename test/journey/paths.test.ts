/** Paths and courses in the sample school: a step moved and kept, a course changed, two terms, a class planned; axe on each. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { findingsInBothThemes, goTo, titleOf } from './app.ts';
import { openTaughtSchool } from './taught-school.ts';

/** Learning what fits takes its time where the processor is shared. */
const SLOW = { timeout: 180_000 };

describe('paths and courses', () => {
  let app: RunningApp;
  const main = () => app.page.getByRole('main');
  const press = (name: string | RegExp) => main().getByRole('button', { name }).first().click();

  beforeAll(async () => {
    app = await openTaughtSchool({ reducedMotion: 'reduce', colorScheme: 'light' });
    await app.page.getByLabel('Class', { exact: true }).selectOption({ label: 'Algebra 1 B' });
  });
  afterAll(() => app.close());

  it('plan a class with its shared steps first, and one student from there', async () => {
    await goTo(app.page, 'Practice & tutoring');
    await main().getByText('Paths', { exact: true }).click();
    await expect.poll(() => titleOf(app.page), SLOW).toMatch(/first and together for 24 students/);
    await main().getByLabel('Path for').selectOption({ index: 6 });
    await expect.poll(() => titleOf(app.page), SLOW).toMatch(/ahead of/);
  });

  it('keep a step where the keyboard put it, when everything is planned anew', async () => {
    const step = main().locator('[data-skill]').first();
    const skill = await step.getAttribute('data-skill');
    await step.focus();
    await app.page.keyboard.press('Alt+ArrowDown');
    const pinned = main().locator(`[data-skill="${skill}"]`, { hasText: 'week 2, pinned' });
    await pinned.waitFor();
    await press('Keep this path');
    await main().getByText('as kept', { exact: true }).waitFor();
    await main().getByLabel('Minutes a week').fill('80');
    await main().getByText('80 min').first().waitFor();
    await pinned.waitFor();
    expect(await findingsInBothThemes(app.page)).toEqual([]);
  });

  it('take a step that is dragged to another week', async () => {
    const step = main().locator('[data-skill]').first();
    const skill = await step.getAttribute('data-skill');
    await step.dragTo(main().getByText('Week 4', { exact: true }));
    const place = () => main().locator(`[data-skill="${skill}"]`).innerText();
    await expect.poll(place).toMatch(/week 4, pinned/);
    await press('As kept');
    await expect.poll(place).not.toMatch(/week 4/);
  });

  it('hand out a path in words for parents, in their language', async () => {
    await main().getByLabel('In words for').selectOption({ label: 'the parents' });
    await main().getByLabel('Language').selectOption({ label: '简体中文' });
    const download = app.page.waitForEvent('download');
    await press('Save as web page');
    const html = await readFile(await (await download).path(), 'utf8');
    expect(html).toMatch(/接下来几周的学习安排/);
  });

  it('change a course of the catalogue, and take the change back', async () => {
    await goTo(app.page, 'Courses');
    await main().getByText('Catalogue', { exact: true }).click();
    await press('Robotics');
    await app.page.getByLabel('Level', { exact: true }).fill('workshop');
    expect(await findingsInBothThemes(app.page)).toEqual([]);
    await app.page.getByRole('button', { name: 'Save', exact: true }).click();
    const changed = main()
      .getByRole('row', { name: /Robotics/ })
      .filter({ hasText: 'workshop' });
    await changed.waitFor();
    await app.page.getByRole('banner').getByRole('button', { name: /Undo/ }).click();
    await changed.waitFor({ state: 'detached' });
  });

  it('compare two terms, and plan the class as a workbook', async () => {
    await main().getByText('Two terms', { exact: true }).click();
    await expect.poll(() => titleOf(app.page), SLOW).toMatch(/ways through two terms/);
    expect(await findingsInBothThemes(app.page)).toEqual([]);
    await main().getByText('Class plan', { exact: true }).click();
    await press('Plan the class');
    await main().getByRole('table').waitFor();
    const download = app.page.waitForEvent('download');
    await press('Slips as Excel');
    const files = unzipSync(await readFile(await (await download).path()));
    expect(Object.keys(files)).toContain('xl/worksheets/sheet2.xml');
  }, 240_000);

  it('read as well in Chinese', async () => {
    await app.page.getByRole('button', { name: /Settings/ }).click();
    await app.page.getByText('简体中文', { exact: true }).click();
    await app.page.keyboard.press('Escape');
    await main().getByText('两学期', { exact: true }).click();
    expect(await findingsInBothThemes(app.page)).toEqual([]);
    await goTo(app.page, '练习与辅导');
    await main().getByText('学习路径', { exact: true }).click();
    await main().getByRole('heading', { name: '第 1 周' }).waitFor();
    expect(await findingsInBothThemes(app.page)).toEqual([]);
    expect(app.strayRequests).toEqual([]);
  });
});
