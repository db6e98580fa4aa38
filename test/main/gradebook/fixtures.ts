/** The gradebooks that every test of the import may take: a file and what must come of it. */
import { readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/gradebooks/', import.meta.url);

type Manifest = { fixtures: { file: string; notes: string; outcome: 'ok' | 'error' }[] };

export function fixtureBytes(file: string): Uint8Array {
  return readFileSync(new URL(file, folder));
}

export function expectationOf(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`${file}.expected.json`, folder), 'utf8'));
}

export function allFixtures(): Manifest['fixtures'] {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Manifest; // our own file
  return manifest.fixtures;
}
