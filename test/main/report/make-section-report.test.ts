import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRouterClient } from '@orpc/server';
import { commitTogether } from '../../../src/main/gradebook/commit-import.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { reportHandlers } from '../../../src/main/report/handlers.ts';
import {
  makeSectionReport,
  type ReportContext,
} from '../../../src/main/report/make-section-report.ts';
import { openSchoolFile, type SchoolFile } from '../../../src/main/store/school-file.ts';
import { classOf, sourcesOf } from './class-report.ts';

const SHEET = `Name,Quiz 1 /20,Quiz 2 /20,Mid-term /60
Ingrid Sjöblad,12,15,
王睿,17,13,
Mateo Quiroga Ñandú,9,11,
`;

let school: SchoolFile;
let context: ReportContext;

beforeEach(async () => {
  school = openSchoolFile(':memory:', { now: () => new Date('2026-11-10T08:00:00Z') });
  const [result] = readGradebook(new TextEncoder().encode(SHEET), 'Algebra 9B.csv');
  if (!result) throw new Error('nothing read');
  await commitTogether(school, [{ result }], { title: 'Algebra 9B.csv' });
  context = {
    school,
    forecastSection: async () => sourcesOf(classOf(3)).forecast,
    servingModel: () => ({ learner: 'maml', seed: 1, version: '0.1.0' }),
    printToPdf: async (html) =>
      new TextEncoder().encode(`%PDF ${html.length} /Type /Page /Type /Pages`),
  };
});
afterEach(() => school.close());

const request = { sectionId: 1, format: 'html', names: 'full', language: 'en' } as const;

it('says when its scores came in, how many are marked, and when it was made', async () => {
  const { bytes } = await makeSectionReport(context, request);
  const html = new TextDecoder().decode(bytes);
  expect(html).toContain('2 of 3 assessments marked');
  expect(html).toContain('10 November 2026');
});

it('is named after the class and the day', async () => {
  expect((await makeSectionReport(context, request)).fileName).toBe('Algebra 9B 2026-11-10.html');
});

it('keeps a class name from becoming a path or a formula', async () => {
  const { forecast } = sourcesOf(classOf(3));
  const section = { ...forecast.section, name: '=../9B: "a"?' };
  const hostile = { ...context, forecastSection: async () => ({ ...forecast, section }) };
  expect((await makeSectionReport(hostile, request)).fileName).toBe('9B a 2026-11-10.html');
});

it('comes through the contract as a file, with pages when it is on paper', async () => {
  const api = createRouterClient(reportHandlers, { context });
  const { file, fileName, pages } = await api.section({ ...request, format: 'pdf' });
  expect(file.type).toBe('application/pdf');
  expect(fileName).toBe('Algebra 9B 2026-11-10.pdf');
  expect(pages).toBe(1);
});
