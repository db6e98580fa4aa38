/** From a school file to a few courses for one student; and a student who leaves is in nothing of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitImport } from '../../../../src/main/gradebook/commit-import.ts';
import { planImport } from '../../../../src/main/gradebook/plan-import.ts';
import { readGradebook } from '../../../../src/main/gradebook/read-gradebook.ts';
import type { CourseContext } from '../../../../src/main/insight/course/course-room.ts';
import { openCourseRoom } from '../../../../src/main/insight/course/course-room.ts';
import { planPathways } from '../../../../src/main/insight/course/plan-pathways.ts';
import { suggestCourses } from '../../../../src/main/insight/course/suggest-courses.ts';
import { fitMixedModel } from '../../../../src/main/learn/mixed-model.ts';
import { adaptAndPredict } from '../../../../src/main/learn/model.ts';
import { learnChooser } from '../../../../src/main/learn/recommend/learn-chooser.ts';
import { trainModel } from '../../../../src/main/learn/train-model.ts';
import { makeCatalogueFile } from '../../../../src/main/report/courses/make-catalogue-file.ts';
import { catalogueOf } from '../../../../src/main/store/catalogue.ts';
import { query } from '../../../../src/main/store/connection.ts';
import { deleteStudent } from '../../../../src/main/store/delete-student.ts';
import { answerInterest, chooseCourse } from '../../../../src/main/store/edit-catalogue.ts';
import { openSchoolFile } from '../../../../src/main/store/school-file.ts';
import type { SchoolFile } from '../../../../src/main/store/school-file.ts';
import { undo } from '../../../../src/main/store/undo.ts';
import { students } from '../../../../src/main/store/student.ts';
import { randomOf } from '../../../../src/shared/random.ts';

const CATALOGUE = `Code,Title,Subject,Level,Prerequisites,Required for,Terms,Timetable,Capacity,Content
A1,Algebra,Mathematics,Core,,,Spring,Mon 1,30,numbers; proof
A2,Analysis,Mathematics,Advanced,Algebra,,Spring,Tue 1,30,proof; modelling
A3,Modelling,Mathematics,Advanced,Analysis,,Spring,Wed 1,30,modelling; numbers
B1,Poetry,Languages,Core,,,Spring,Mon 2,30,words; stage
B2,Drama,Languages,Core,,,Spring,Tue 2,30,stage; words
B3,Novels,Languages,Advanced,Poetry,,Spring,Wed 2,30,words; reading
C1,Sport,Health,Core,,all,Spring,Thu 1 | Thu 2,,moving
D1,Calculus,Mathematics,Advanced,Analysis,,Autumn,Mon 1,30,proof
D2,Writing,Languages,Core,,,Autumn,Tue 1,30,words
`;

function historyText(): string {
  const random = randomOf(3);
  const rows = Array.from({ length: 70 }, (_, i) => {
    const own = i % 2 === 0 ? ['Algebra', 'Analysis', 'Modelling'] : ['Poetry', 'Drama', 'Novels'];
    const level = 70 + 15 * random.normal();
    return own.slice(0, 2 + (i % 3 === 0 ? 1 : 0)).map((course, k) => {
      const grade = Math.max(20, Math.min(100, Math.round(level + 5 * random.normal())));
      return `S${100 + i},${course},T${k + 1},${grade},1`;
    });
  });
  const more = ['S900,Algebra,T1,88,1', 'S901,Algebra,T1,91,1', 'S901,Analysis,T2,90,1'];
  return `Student ID,Course,Term,Grade,Credits\n${[...rows.flat(), ...more].join('\n')}\n`;
}

let folder: string;
let school: SchoolFile;
let context: CourseContext;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'choose-'));
  school = openSchoolFile(join(folder, 'school.db'), { now: () => new Date('2026-12-01') });
  for (const text of [historyText(), CATALOGUE]) await importText(text);
  const engine = {
    train: async (request: Parameters<typeof trainModel>[0]) => ({
      ...(await trainModel(request, { now: () => 0 })),
      backend: 'cpu' as const,
    }),
    adaptAndPredict,
  };
  const refuse = () => Promise.reject(new Error('not asked for'));
  context = {
    school,
    learner: {
      ...engine,
      fitMixed: async (groups, options) => fitMixedModel(groups, options),
      learnChooser: ({ histories, seed }) => learnChooser(histories, { engine, seed, steps: 4 }),
      learnKnowledge: refuse,
      backends: refuse,
      generate: refuse,
      close: () => {},
    },
  };
}, 60_000);
afterAll(() => {
  school.close();
  rmSync(folder, { recursive: true });
});

async function importText(text: string): Promise<void> {
  const [result] = readGradebook(Buffer.from(text), 'file.csv');
  if (!result) throw new Error('nothing read');
  await commitImport(school, planImport(school, result));
}
const take = (row: string) => importText(`Student ID,Course,Term,Grade,Credits\n${row}\n`);

const idOf = (externalId: string): number =>
  students(school).find((student) => student.externalId === externalId)?.id ?? 0;

describe('courses for a student', () => {
  it('come within the rules, with a range, grounds, and one to explore', async () => {
    const found = await suggestCourses(context, { studentId: idOf('S900') });
    const titles = found.suggestions.map(({ title }) => title);
    expect(titles[0]).toBe('Analysis');
    expect(titles).not.toContain('Algebra');
    expect(titles).not.toContain('Modelling');
    expect(found.subjects).toBeGreaterThan(1);
    expect(found.suggestions.some(({ explore }) => explore)).toBe(true);
    expect(found.required.map(({ title }) => title)).toEqual(['Sport']);
    const [first] = found.suggestions;
    expect(first?.reasons.map(({ kind }) => kind)).toContain('strong-need');
    expect(first?.readiness?.interval80[0]).toBeLessThan(first?.readiness?.middle ?? 0);
    expect(found.bridges.find(({ title }) => title === 'Modelling')?.steps).toMatchObject([
      { title: 'Analysis', term: 'Spring' },
    ]);
  });

  it('are planned over two terms: the second builds on the first, and one way opens what is closed', async () => {
    const { terms, pathways } = await planPathways(context, { studentId: idOf('S900'), each: 2 });
    expect(terms).toEqual(['Spring', 'Autumn']);
    const titlesOf = (kind: string) =>
      pathways
        .find((one) => one.kind === kind)
        ?.terms.map(({ courses }) => courses.map(({ title }) => title));
    const [spring, autumn] = titlesOf('fits') ?? [];
    expect(spring).toHaveLength(3);
    expect(spring?.[0]).toBe('Sport');
    expect(autumn?.includes('Calculus')).toBe(spring?.includes('Analysis'));
    expect(
      pathways.some(({ terms: [, later] }) =>
        later?.courses.some(({ title }) => title === 'Calculus'),
      ),
    ).toBe(true);
  });

  it('leave as a workbook and come back from it unchanged, in both languages', async () => {
    const before = catalogueOf(school);
    for (const language of ['en', 'zh-CN'] as const) {
      const { file } = await makeCatalogueFile(school, { language, isTemplate: false });
      const [result] = readGradebook(Buffer.from(await file.arrayBuffer()), 'catalogue.xlsx');
      if (!result) throw new Error('nothing read');
      await commitImport(school, planImport(school, result));
      expect(catalogueOf(school)).toEqual(before);
    }
  });

  it('asks about interests where little is known, and listens', async () => {
    const studentId = idOf('S900');
    const before = await suggestCourses(context, { studentId });
    expect(before.questions.length).toBeGreaterThanOrEqual(3);
    const scoreOf = (found: typeof before) =>
      found.suggestions.find(({ title }) => title === 'Poetry')?.score ?? 0;
    answerInterest(school, studentId, { topic: 'words', liking: 1 });
    const after = await suggestCourses(context, { studentId });
    expect(after.questions.map(({ topic }) => topic)).not.toContain('words');
    expect(scoreOf(after)).toBeGreaterThan(scoreOf(before));
    answerInterest(school, studentId, { topic: 'words', liking: null });
  });

  it('never points at fewer than five others', async () => {
    const found = await suggestCourses(context, { studentId: idOf('S900') });
    const counts = found.suggestions
      .flatMap(({ reasons }) => reasons)
      .filter(({ kind }) => kind === 'similar-students')
      .map(({ value, n }) => Math.round((value ?? 0) * (n ?? 0)));
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
  });

  it('are not learned anew at the next start, but once a history changes', async () => {
    const before = await suggestCourses(context, { studentId: idOf('S900') });
    school.close();
    school = openSchoolFile(join(folder, 'school.db'), { now: () => new Date('2026-12-01') });
    let learned = 0;
    const learner: CourseContext['learner'] = {
      ...context.learner,
      learnChooser: (request) => {
        learned++;
        return context.learner.learnChooser(request);
      },
    };
    context = { ...context, school };
    const counting = { school, learner };
    expect(await suggestCourses(counting, { studentId: idOf('S900') })).toEqual(before);
    expect(learned).toBe(0);
    await take('S900,Poetry,T2,72,1');
    await suggestCourses(counting, { studentId: idOf('S900') });
    expect(learned).toBe(1);
    undo(school);
  });

  it('leaves nothing of a student who is deleted, in memory or on disk', async () => {
    const studentId = idOf('S901');
    const offeringId = (await suggestCourses(context, { studentId })).suggestions[0]!.offering.id;
    chooseCourse(school, { studentId, offeringId }, true);
    answerInterest(school, studentId, { topic: 'proof', liking: 1 });
    const holds = async () => {
      const { courses, chooser } = await openCourseRoom(context);
      const cases = chooser.members.flatMap(({ model }) =>
        model.kind === 'case-memory' ? [model.cases.length] : [],
      );
      return { known: courses.records.has(studentId), cases: cases[0] };
    };
    const kept = () =>
      query<{ bytes: Buffer }>(
        school,
        "SELECT meta_params AS bytes FROM model WHERE use = 'course'",
      ).all();
    const before = await holds();
    const [learnedWith] = kept();
    deleteStudent(school, studentId);
    // Everybody's courses went into what was learned: it is gone as a whole, from free pages too.
    expect(kept()).toEqual([]);
    const prints = learnedWith?.bytes.subarray(-64) ?? Buffer.alloc(0);
    expect(prints).toHaveLength(64);
    expect(readFileSync(join(folder, 'school.db')).includes(prints)).toBe(false);
    const after = await holds();
    expect(before.known).toBe(true);
    expect(after).toEqual({ known: false, cases: (before.cases ?? 0) - 1 });
    expect(kept()).toHaveLength(1);
    expect(readFileSync(join(folder, 'school.db')).includes('S901')).toBe(false);
  });
});
