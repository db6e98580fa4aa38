/** axe finds nothing on any page, in both themes and both languages, on the real app with the sample school. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { openApp, trySampleSchool } from './app.ts';

const PAGES = ['today', 'gradebook', 'students', 'forecast', 'courses', 'teaching', 'trust'];

async function findings({ page }: RunningApp): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('accessibility of the whole app', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openApp({ reducedMotion: 'reduce' });
  });
  afterAll(() => app.close());

  it('has nothing to mend on the first screen', async () => {
    expect(await findings(app)).toEqual([]);
    await trySampleSchool(app.page);
  });

  for (const language of ['English', '简体中文']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has nothing to mend in ${language}, ${colorScheme}`, async () => {
        await speak(app, language);
        await app.page.emulateMedia({ colorScheme });
        const found: string[] = [];
        for (const [at] of PAGES.entries()) {
          await app.page.getByRole('navigation').getByRole('link').nth(at).click();
          await app.page.getByRole('main').waitFor();
          await app.page.waitForTimeout(1500);
          found.push(...(await findings(app)));
        }
        expect(found).toEqual([]);
      });
    }
  }
});

async function speak({ page }: RunningApp, language: string): Promise<void> {
  await page.getByRole('button', { name: /Settings|设置/ }).click();
  await page.getByText(language, { exact: true }).click();
  await page.keyboard.press('Escape');
}
