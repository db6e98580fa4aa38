/** What the fuzzing found once must not come back: each file is answered at once, with a result or a code. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { importResultSchema } from '../../../src/shared/import/result.ts';

const FOLDER = new URL('../../fixtures/fuzz/', import.meta.url);

it.each(readdirSync(FOLDER))('%s is answered within three seconds', (name) => {
  const start = performance.now();
  for (const result of readGradebook(readFileSync(new URL(name, FOLDER)), name))
    expect(importResultSchema.safeParse(result).error).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(3000);
});
