import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { sayNextScore } from '../../../src/renderer/pages/forecast/say-next-score.ts';
import { say } from '../../../src/shared/words/say.ts';
import type { Language } from '../../../src/shared/words/say.ts';
import { openApp } from '../open-app.ts';

test('today names the class and the score that would tell most, and the class’s page says it again', async () => {
  await openApp('#/today');
  const line =
    /The score that would tell most about the term grade: .+ narrow the range by about 3.4 points/;
  await expect.element(page.getByText(line)).toBeVisible();
  await page.getByText(line).getByRole('link').click();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Five of 28 may need support before Mid-term');
  await expect.element(page.getByText(line)).toBeVisible();
});

test('whose marking would tell most is said of a few, and of nobody where it tells nothing', () => {
  const speaker = (language: Language) => ({
    say: (text: Parameters<typeof say>[0], params?: Parameters<typeof say>[2]) =>
      say(text, language, params),
    nameOf: ({ id }: { id: number }) => `S${id}`,
    language,
  });
  const work = (studentId: number, narrowing: number) => ({
    studentId,
    name: '',
    lineItemId: 1,
    title: 'Essay',
    narrowing,
  });
  const marking = [work(4, 0.01), work(7, 0.008), work(9, 0)];
  const found = { widthNow: 0.2, assessments: [], marking };
  expect(sayNextScore(found, speaker('en'))).toContain('Essay of S4 and Essay of S7');
  expect(sayNextScore(found, speaker('zh-CN'))).toContain('S4 的 Essay 和 S7 的 Essay');
  expect(sayNextScore({ ...found, marking: [] }, speaker('en'))).toBe('');
});
