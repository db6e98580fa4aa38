/** axe finds nothing on any page, in both themes and both languages, on the real app with the sample school. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { openApp, trySampleSchool } from './app.ts';

/** What a theme can spoil; the rest of a page is the same in both. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

async function findings({ page }: RunningApp, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('accessibility of the whole app', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openApp({ reducedMotion: 'reduce', colorScheme: 'light' });
  });
  afterAll(() => app.close());

  it('has nothing to mend on the first screen', async () => {
    expect(await findings(app)).toEqual([]);
    await trySampleSchool(app.page);
  });

  it.each(['English', '简体中文'])(
    'has nothing to mend in %s, light or dark',
    async (language) => {
      await speak(app, language);
      const links = app.page.getByRole('navigation').getByRole('link');
      const found: string[] = [];
      for (let at = 0; at < (await links.count()); at++) {
        await app.page.emulateMedia({ colorScheme: 'light' });
        await links.nth(at).click();
        await settled(app);
        found.push(...(await findings(app)));
        await app.page.emulateMedia({ colorScheme: 'dark' });
        found.push(...(await findings(app, OF_COLOUR)));
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
