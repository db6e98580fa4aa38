/** The sample school, written once for all journeys; the first run alone builds it before the teacher's eyes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeSampleSchool } from '../../src/main/simulate/write-sample-school.ts';
import { openSchoolFile } from '../../src/main/store/school-file.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The school file, closed: to be copied. */
    sampleSchool: string;
  }
}

export default async function setUpSampleSchool({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'quickstudy-sample-'));
  const path = join(folder, 'school.db');
  const school = openSchoolFile(path);
  for await (const _ of writeSampleSchool(school));
  school.close();
  provide('sampleSchool', path);
  return () => rmSync(folder, { recursive: true });
}
