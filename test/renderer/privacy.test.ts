/** With names hidden no page, title, label, tooltip or field holds one. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openApp } from './open-app.ts';

const PLACES = [
  '#/today',
  '#/gradebook?class=1',
  '#/students?class=1',
  '#/students?class=1&tab=groups',
  '#/students?student=5&class=1',
  '#/students?student=5&class=1&tab=forecast',
  '#/students?student=5&class=1&tab=plan',
  '#/students?student=5&class=1&tab=history',
  '#/forecast?class=1',
  '#/forecast?class=1&whatif=1&student=5',
  '#/practice?class=1&student=5',
  '#/courses?student=5&class=1',
  '#/teaching?class=1&methods=1',
  '#/trust',
];

/** Everything that can be read on the screen, by eyes, ears or a pointer that rests. */
function readable(): string {
  const fields = [...document.querySelectorAll('input, textarea, select')].map((field) =>
    'value' in field ? String(field.value) : '',
  );
  return [document.title, document.body.outerHTML, ...fields].join('\n');
}

test('one key hides every name on every page', async () => {
  const { app, sections } = await openApp('#/today');
  const names = sections.flatMap(({ students }) => students.map(({ name }) => name));
  const seen = () => names.filter((name) => readable().includes(name));
  await expect.poll(seen).not.toEqual([]);
  await app.api.people.keepPlan({
    studentId: 5,
    sectionId: 1,
    goal: 'Siobhán O’Dreaney asks one question; Siobhán says when',
    steps: ['Talk with O’Dreaney'],
    owner: '',
    reviewOn: '2026-11-23',
  });
  await userEvent.keyboard('{F8}');
  const found: Record<string, string[]> = {};
  for (const place of PLACES) {
    window.location.hash = place;
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => document.querySelector('[role=status] .bar')).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const shown = [
      ...seen(),
      ...['Siobhán', 'Dreaney'].filter((part) => readable().includes(part)),
    ];
    if (shown.length) found[place] = shown;
  }
  expect(found).toEqual({});
});

test('what is copied and exported while names are hidden has codes', async () => {
  await openApp('#/students?student=5&class=1', { settings: { privacy: true } });
  await page.getByRole('button', { name: 'Talking points' }).click();
  await page.getByText('the family').click();
  await expect
    .element(page.getByLabelText('Sentences to begin with'))
    .toHaveValue(expect.stringMatching(/^Student 05 /));
});
