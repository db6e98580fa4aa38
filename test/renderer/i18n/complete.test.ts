import { expect, test } from 'vitest';
import { say, type Bilingual } from '../../../src/shared/words/say.ts';

/** Every module of texts, found by itself, so that a new page cannot be forgotten. */
const modules = import.meta.glob<Record<string, unknown>>('../../../src/renderer/i18n/*.ts', {
  eager: true,
});

function isText(value: unknown): value is Bilingual {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh-CN' in value;
}

function texts(value: unknown, path: string): { path: string; text: Bilingual }[] {
  if (isText(value)) return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const all = Object.entries(modules).flatMap(([file, exported]) => texts(exported, file));
const params = new Proxy({}, { get: () => 3, has: () => true, ownKeys: () => [] });

test('there are texts to look at', () => {
  expect(all.length).toBeGreaterThan(300);
});

test('every text can be said in both languages', () => {
  const silent = all.filter(
    ({ text }) => say(text, 'en', params) === '' || say(text, 'zh-CN', params) === '',
  );
  expect(silent).toEqual([]);
});

test('both languages of a text ask for no parameter that the other does not know', () => {
  const names = (text: string) =>
    new Set([...text.matchAll(/\{\s*([a-z]\w*)\s*[,}]/gi)].map(([, name]) => name));
  const foreign = all.flatMap(({ path, text }) => {
    const en = names(text.en);
    return [...names(text['zh-CN'])]
      .filter((name) => !en.has(name))
      .map((name) => `${path}: ${name}`);
  });
  expect(foreign).toEqual([]);
});

test('no text uses a word that hurts or promises too much', () => {
  const banned = /at[- ]risk|weak student|\brank(?:ed|ing)\b|\bAI\b|!|高危|差生|！/;
  expect(all.filter(({ text }) => banned.test(text.en) || banned.test(text['zh-CN']))).toEqual([]);
});
