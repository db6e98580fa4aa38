import { expect, test } from 'vitest';
import { readShortcut } from '../../../src/renderer/shell/keys.ts';
import { findMatches } from '../../../src/renderer/shell/find-matches.ts';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: true,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

test('undo belongs to the text while one writes', () => {
  expect(readShortcut(press('z'), true)).toBeNull();
  expect(readShortcut(press('z'), false)).toBe('undo');
});

test('the command key works as the control key does', () => {
  expect(readShortcut(press('Z', { ctrlKey: false, metaKey: true, shiftKey: true }), false)).toBe(
    'redo',
  );
});

test('a name that starts with what was typed comes before one that holds it', () => {
  const all = ['Tomás Ferreira', 'Omar Al-Faraji'].map((text) => ({ text, note: '', href: text }));
  expect(findMatches(all, 'oma', 5).map(({ text }) => text)).toEqual([
    'Omar Al-Faraji',
    'Tomás Ferreira',
  ]);
});
