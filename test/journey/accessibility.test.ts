/** axe finds nothing on any page of the real app with the sample school: each theme and each language once, since no
 * colour depends on the language and no name on the theme. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { findings } from './app.ts';
import { openTaughtSchool } from './taught-school.ts';

describe('accessibility of the whole app', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openTaughtSchool({ reducedMotion: 'reduce' });
  });
  afterAll(() => app.close());

  it.each([
    ['English', 'light'],
    ['简体中文', 'dark'],
  ] as const)(
    'has nothing to mend in %s, %s',
    async (language, colorScheme) => {
      await speak(app, language);
      await app.page.emulateMedia({ colorScheme });
      const links = app.page.getByRole('navigation').getByRole('link');
      const found: string[] = [];
      for (let at = 0; at < (await links.count()); at++) {
        await links.nth(at).click();
        await settled(app);
        found.push(...(await findings(app.page)));
      }
      expect(found).toEqual([]);
    },
    240_000,
  );
});

/** The page has its title, and nothing on it is still being worked out. */
async function settled({ page }: RunningApp): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.locator('[role=status] .bar, [aria-busy=true]').count()).toBe(0);
}

async function speak({ page }: RunningApp, language: string): Promise<void> {
  await page.getByRole('button', { name: /Settings|设置/ }).click();
  await page.getByText(language, { exact: true }).click();
  await page.keyboard.press('Escape');
}
