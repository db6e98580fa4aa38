import { expect, test } from 'vitest';
import { addressOf, readPlace } from '../../src/renderer/route.svelte.ts';

test('an address leads back to the place it was made from', () => {
  const place = {
    page: 'forecast',
    sectionId: 3,
    studentId: 12,
    isImporting: false,
    isTrying: true,
    lessonId: 7,
    isAboutMethods: true,
    tab: 'plan',
  } as const;
  expect(readPlace(addressOf(place))).toEqual(place);
});

test('an address that means nothing leads to Today', () => {
  expect(readPlace('#/nowhere?class=-1').page).toBe('today');
  expect(readPlace('#/nowhere?class=-1').sectionId).toBeNull();
});
