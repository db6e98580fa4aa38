import { describe, expect, it } from 'vitest';
import type { PlanChoices } from '../../../src/shared/contract/gradebook.ts';
import type { ImportResult } from '../../../src/shared/import/result.ts';
import { commitImport, commitTogether } from '../../../src/main/gradebook/commit-import.ts';
import { planImport } from '../../../src/main/gradebook/plan-import.ts';
import { previewOf } from '../../../src/main/gradebook/preview-plan.ts';
import { automaticBackups } from '../../../src/main/store/backup-folder.ts';
import { checkSchool } from '../../../src/main/store/check.ts';
import { courseHistories } from '../../../src/main/store/course-history.ts';
import { setPassLine } from '../../../src/main/store/edit-gradebook.ts';
import { rememberedCorrections } from '../../../src/main/store/import-log.ts';
import { methodLog } from '../../../src/main/store/method-log.ts';
import { responses } from '../../../src/main/store/response.ts';
import { allPieces } from '../../../src/main/store/record-long-step.ts';
import { knownStudents } from '../../../src/main/store/roster.ts';
import type { SchoolFile } from '../../../src/main/store/school-file.ts';
import { gradebookOfSection, sections } from '../../../src/main/store/section.ts';
import { schoolStatus } from '../../../src/main/store/status.ts';
import { historySteps, undo } from '../../../src/main/store/undo.ts';
import { hashOfRows, openForTest, schoolPath } from '../store/small-school.ts';
import { gradebook, okBase, type SmallStudent, student } from './small-result.ts';

const ADA: SmallStudent = { name: 'Ada Lovelace', externalId: '1001', login: 'ada' };
const BO: SmallStudent = { name: 'Bo Chen', externalId: '1002', login: 'bo' };

function algebra(file = 'algebra.csv') {
  return gradebook(
    file,
    ['Quiz 1', 'Quiz 2/20', 'Essay'],
    [
      [ADA, 8, 'late 15', null],
      [BO, 0, 'EX', null],
    ],
  );
}

async function bringIn(school: SchoolFile, result: ImportResult, choices: PlanChoices = {}) {
  const plan = planImport(school, result, choices);
  const preview = previewOf(plan, 'p');
  return { preview, ...(await commitImport(school, plan)) };
}

function cellsOf(school: SchoolFile, sectionId = 1) {
  const { scores } = gradebookOfSection(school, sectionId);
  return scores.map((row) =>
    row.map(({ points, status, late }) => `${points ?? status}${late ? ' late' : ''}`),
  );
}

describe('importing a gradebook', () => {
  it('keeps zero, excused, late and blank apart', async () => {
    const school = openForTest();
    const { preview } = await bringIn(school, algebra());
    expect(preview.added).toEqual({ students: 2, lineItems: 3, scores: 4 });
    expect(cellsOf(school)).toEqual([
      ['8', '15 late', 'missing'],
      ['0', 'excused', 'missing'],
    ]);
    expect(sections(school)).toMatchObject([{ name: 'algebra', course: 'algebra', scoreCount: 4 }]);
  });

  it('writes nothing while it is only looked at', () => {
    const school = openForTest();
    const before = hashOfRows(school);
    previewOf(planImport(school, algebra()), 'p');
    expect(hashOfRows(school)).toBe(before);
  });

  it('is one step that undo takes back whole', async () => {
    const school = openForTest();
    const before = hashOfRows(school);
    await bringIn(school, algebra());
    expect(historySteps(school)).toMatchObject([{ verb: 'import', title: 'algebra.csv' }]);
    undo(school);
    expect(hashOfRows(school)).toBe(before);
  });

  it('goes where the teacher says', async () => {
    const school = openForTest();
    const choices = {
      sectionName: '7A',
      courseName: 'Algebra',
      termName: 'Autumn 2026',
      termStart: '2026-09-07',
    };
    await bringIn(school, algebra(), choices);
    expect(sections(school)).toMatchObject([
      { name: '7A', course: 'Algebra', term: 'Autumn 2026', termStart: '2026-09-07' },
    ]);
  });

  it('backs the school up first', async () => {
    const path = schoolPath();
    const school = openForTest(path);
    await bringIn(school, algebra());
    const before = hashOfRows(school);
    await bringIn(school, algebra('physics.csv'));
    const [backup] = automaticBackups(path);
    expect(backup?.reason).toBe('before-import');
    expect(hashOfRows(openForTest(backup?.path ?? '', { readonly: true }))).toBe(before);
  });

  it('refuses a preview that the school has outgrown', async () => {
    const school = openForTest();
    await bringIn(school, algebra());
    const plan = planImport(school, algebra('physics.csv'));
    setPassLine(school, 1, 0.5);
    await expect(commitImport(school, plan)).rejects.toMatchObject({ code: 'stale-plan' });
    expect(sections(school)).toHaveLength(1);
  });

  it('refuses what could not be read', async () => {
    const school = openForTest();
    const plan = planImport(school, {
      outcome: 'error',
      error: { code: 'empty-file' },
      file: 'x.csv',
    });
    await expect(commitImport(school, plan)).rejects.toMatchObject({ code: 'nothing-to-import' });
  });

  it('remembers corrections for the next file of the same source', async () => {
    const school = openForTest();
    await bringIn(school, algebra('marks 2026-10-01.csv'), { corrections: { headerRow: 3 } });
    expect(rememberedCorrections(school, 'csv|marks')).toEqual({ headerRow: 3 });
  });
});

describe('importing the same gradebook again', () => {
  it('adds nothing', async () => {
    const school = openForTest();
    await bringIn(school, algebra());
    const { preview } = await bringIn(school, algebra('algebra (1).csv'));
    expect(preview).toMatchObject({
      added: { students: 0, lineItems: 0, scores: 0 },
      changedCount: 0,
      removedCount: 0,
      unchangedScores: 4,
      likelySame: [],
    });
    expect(preview.sections).toMatchObject([{ isNew: false }]);
    expect(sections(school)).toHaveLength(1);
  });

  it('shows what was added, changed and removed apart', async () => {
    const school = openForTest();
    await bringIn(school, algebra());
    const later = gradebook(
      'algebra.csv',
      ['Quiz 1', 'Quiz 2/20', 'Essay', 'Final/100'],
      [
        [ADA, null, 'late 15', 7, 88],
        [BO, 4, 'EX', null, null],
      ],
    );
    const { preview } = await bringIn(school, later);
    expect(preview.added).toEqual({ students: 0, lineItems: 1, scores: 2 });
    expect(preview.changed).toEqual([
      { student: 'Bo Chen', lineItem: 'Quiz 1', before: '0', after: '4' },
    ]);
    expect(preview.removed).toEqual([
      { student: 'Ada Lovelace', lineItem: 'Quiz 1', before: '8', after: null },
    ]);
    expect(cellsOf(school)).toEqual([
      ['missing', '15 late', '7', '88'],
      ['4', 'excused', 'missing', 'missing'],
    ]);
  });

  it('undone, gives back every overwritten and emptied score', async () => {
    const school = openForTest();
    await bringIn(school, algebra());
    const before = hashOfRows(school);
    await bringIn(
      school,
      gradebook(
        'algebra.csv',
        ['Quiz 1', 'Quiz 2/25'],
        [
          [ADA, null, 3],
          [BO, 9, 9],
        ],
      ),
    );
    expect(hashOfRows(school)).not.toBe(before);
    undo(school);
    expect(hashOfRows(school)).toBe(before);
  });

  it('keeps students and columns that the new file lacks', async () => {
    const school = openForTest();
    await bringIn(school, algebra());
    await bringIn(school, gradebook('algebra.csv', ['Quiz 1'], [[BO, 1]]));
    expect(cellsOf(school)[0]).toEqual(['8', '15 late', 'missing']);
  });

  it('shows a maximum that was corrected', async () => {
    const school = openForTest();
    await bringIn(school, algebra());
    const { preview } = await bringIn(school, gradebook('algebra.csv', ['Quiz 1/12'], [[ADA, 8]]));
    expect(preview.changed).toEqual([
      { student: '', lineItem: 'Quiz 1', before: '/10', after: '/12' },
    ]);
    expect(gradebookOfSection(school, 1).lineItems[0]?.maxPoints).toBe(12);
  });
});

describe('knowing a student again', () => {
  it('in another class goes by the number', async () => {
    const school = openForTest();
    await bringIn(school, algebra());
    const { preview } = await bringIn(
      school,
      gradebook('physics.csv', ['Lab'], [[{ ...ADA, name: 'Ada King' }, 9]]),
    );
    expect(preview.added.students).toBe(0);
    expect(allPieces(knownStudents(school)).map(({ name }) => name)).toEqual([
      'Ada King',
      'Bo Chen',
    ]);
  });

  it('goes by login or e-mail where a file has no number', async () => {
    const school = openForTest();
    await bringIn(school, algebra());
    const byLogin = { name: 'Lovelace', externalId: 'ada', login: 'ADA' };
    const { preview } = await bringIn(school, gradebook('physics.csv', ['Lab'], [[byLogin, 9]]));
    expect(preview.added.students).toBe(0);
    expect(allPieces(knownStudents(school))[0]?.externalId).toBe('1001');
  });

  it('never merges the same name in another class without being told', async () => {
    const school = openForTest();
    await bringIn(school, gradebook('algebra.csv', ['Quiz'], [[{ name: 'Wei Li' }, 9]]));
    const physics = gradebook('physics.csv', ['Lab'], [[{ name: 'Wei Li' }, 5]]);
    const plan = planImport(school, physics);
    expect(plan.likelySame).toEqual([{ name: 'Wei Li', existingId: 1, incomingKey: 's0' }]);
    await commitImport(school, plan);
    expect(allPieces(knownStudents(school))).toHaveLength(2);
  });

  it('merges the same name when the teacher says so', async () => {
    const school = openForTest();
    await bringIn(school, gradebook('algebra.csv', ['Quiz'], [[{ name: 'Wei Li' }, 9]]));
    const merges = [{ incomingKey: 's0', existingId: 1 }];
    const physics = gradebook('physics.csv', ['Lab'], [[{ name: 'Wei Li' }, 5]]);
    const { preview } = await bringIn(school, physics, { merges });
    expect(preview.likelySame).toEqual([{ name: 'Wei Li', ...merges[0] }]);
    expect(allPieces(knownStudents(school))).toHaveLength(1);
    expect(cellsOf(school, 2)).toEqual([['5']]);
  });

  it('keeps two classmates of one name apart, import after import', async () => {
    const school = openForTest();
    const twins = () =>
      gradebook(
        'algebra.csv',
        ['Quiz'],
        [
          [{ name: 'Wei Li' }, 9],
          [{ name: 'Wei Li' }, 2],
        ],
      );
    await bringIn(school, twins());
    const { preview } = await bringIn(school, twins());
    expect(preview).toMatchObject({ added: { students: 0 }, changedCount: 0, likelySame: [] });
    expect(cellsOf(school)).toEqual([['9'], ['2']]);
  });

  it('does not take a student with another number for the same', async () => {
    const school = openForTest();
    await bringIn(school, algebra());
    const other = { ...ADA, externalId: '2002', login: null };
    const { preview } = await bringIn(school, gradebook('algebra.csv', ['Quiz 1'], [[other, 3]]));
    expect(preview).toMatchObject({ added: { students: 1 }, likelySame: [] });
  });
});

describe('a file name that comes back', () => {
  const classOf = (year: number) =>
    gradebook(
      'algebra.csv',
      ['Quiz'],
      [1, 2, 3, 4, 5, 6].map((n) => [
        { name: `Year ${year} Student ${n}`, externalId: `${year}-${n}` },
        n,
      ]),
    );

  it('with another class is another section, import after import', async () => {
    const school = openForTest();
    await bringIn(school, classOf(2025));
    const { preview } = await bringIn(school, classOf(2026));
    expect(preview.sections).toMatchObject([{ name: 'algebra (2)', isNew: true }]);
    const again = await bringIn(school, classOf(2026));
    expect(again.preview.sections).toMatchObject([{ name: 'algebra (2)', isNew: false }]);
    expect(sections(school).map(({ studentCount }) => studentCount)).toEqual([6, 6]);
  });

  it('goes into the section that the teacher names', async () => {
    const school = openForTest();
    await bringIn(school, classOf(2025));
    const { preview } = await bringIn(school, classOf(2026), { sectionName: 'algebra' });
    expect(preview.sections).toMatchObject([{ name: 'algebra', isNew: false, students: 6 }]);
  });
});

describe('a file with a section column', () => {
  const class7 = (name: string, group: string, n: number): [SmallStudent, number] => [
    { name: `${name} ${n}`, externalId: `${group}-${n}`, sections: [group] },
    n,
  ];
  const five = [1, 2, 3, 4, 5];

  it('becomes one section for each class', async () => {
    const school = openForTest();
    const rows = five.flatMap((n) => [class7('Ann', '7A', n), class7('Ben', '7B', n)]);
    const { preview } = await bringIn(school, gradebook('grade7.csv', ['Quiz'], rows));
    expect(preview.sections.map(({ name, course, students }) => [name, course, students])).toEqual([
      ['7A', 'grade7', 5],
      ['7B', 'grade7', 5],
    ]);
    expect(checkSchool(school)).toEqual([]);
    expect(cellsOf(school, 2)).toEqual([['1'], ['2'], ['3'], ['4'], ['5']]);
  });

  it('becomes the one section that the teacher names', async () => {
    const school = openForTest();
    const rows = five.flatMap((n) => [class7('Ann', '7A', n), class7('Ben', '7B', n)]);
    const result = gradebook('grade7.csv', ['Quiz'], rows);
    const { choices } = planImport(school, result);
    await bringIn(school, result, { ...choices, sectionName: 'Both' });
    expect(sections(school)).toMatchObject([{ name: 'Both', studentCount: 10 }]);
  });

  it('stays one section where the groups are small, and keeps them', async () => {
    const school = openForTest();
    const rows = [1, 2, 3].flatMap((n) => [class7('Ann', 'Lab 1', n), class7('Ben', 'Lab 2', n)]);
    await bringIn(school, gradebook('physics.csv', ['Quiz'], rows));
    expect(sections(school)).toMatchObject([{ name: 'physics', studentCount: 6 }]);
  });
});

describe('several files at once', () => {
  it('are one step, and a student in two of them is one student', async () => {
    const school = openForTest();
    const files = [{ result: algebra() }, { result: algebra('physics.csv') }];
    const done = await commitTogether(school, files, { title: 'Sample school', sample: true });
    expect(done.map(({ sectionIds }) => sectionIds)).toEqual([[1], [2]]);
    expect(schoolStatus(school)).toMatchObject({ sections: 2, students: 2, isSample: true });
    expect(historySteps(school)).toHaveLength(1);
    await bringIn(school, algebra('mine.csv'));
    expect(schoolStatus(school).isSample).toBe(false);
  });

  it('are all left out when one of them can not be read', async () => {
    const school = openForTest();
    const files = [
      { result: algebra() },
      { result: { outcome: 'error', error: { code: 'encrypted' }, file: 'b.xlsx' } as const },
    ];
    await expect(commitTogether(school, files, { title: 'Two' })).rejects.toMatchObject({
      code: 'nothing-to-import',
    });
    expect(schoolStatus(school).sections).toBe(0);
  });
});

describe('tables beside the gradebook', () => {
  const people = [student(ADA, 0), student(BO, 1)];

  it('add answers once, in order', async () => {
    const school = openForTest();
    await bringIn(school, algebra());
    const answer = (who: string, item: string, correct: number) => ({
      student: who,
      row: 2,
      item,
      skill: 'fractions',
      correct,
      time: null,
      attempt: null,
      hints: null,
    });
    const answers = [answer('s0', 'q1', 0), answer('s0', 'q1', 1), answer('s1', 'q2', 0.5)];
    const result = {
      ...okBase(),
      kind: 'responses',
      file: 'answers.csv',
      students: people,
      responses: answers,
    } as const;
    const { preview } = await bringIn(school, { ...result, responses: [...answers] });
    expect(preview.added).toMatchObject({ students: 0, records: 3 });
    expect(
      responses(school, 1).map(({ item, attempt, correct }) => [item, attempt, correct]),
    ).toEqual([
      ['q1', 1, 0],
      ['q1', 2, 1],
    ]);
    const again = await bringIn(school, { ...result, responses: [...answers] });
    expect(again.preview.added.records).toBeUndefined();
    expect(responses(school)).toHaveLength(3);
  });

  it('place those who answered in the class that is named', async () => {
    const school = openForTest();
    const answers = {
      ...okBase(),
      kind: 'responses',
      file: 'answers.csv',
      students: people,
    } as const;
    await bringIn(school, { ...answers, responses: [] });
    expect(sections(school)).toEqual([]);
    await bringIn(school, { ...answers, responses: [] }, { sectionName: '9A' });
    expect(sections(school)).toMatchObject([{ name: '9A', studentCount: 2 }]);
  });

  it('place them in the class that the file names, whatever course it meets for', async () => {
    const school = openForTest();
    const crowd = Array.from({ length: 6 }, (_, at) => ({
      ...student({ name: `Student ${at}`, externalId: `X${at}`, login: null }, at),
      sections: ['9A'],
    }));
    const answers = {
      ...okBase(),
      kind: 'responses',
      file: 'answers.csv',
      students: crowd,
    } as const;
    await bringIn(school, { ...answers, responses: [] });
    await bringIn(school, { ...answers, file: 'more answers.csv', responses: [] });
    expect(sections(school)).toMatchObject([{ name: '9A', course: 'answers', studentCount: 6 }]);
  });

  it('add courses taken once and update a grade', async () => {
    const school = openForTest();
    const taken = (grade: string): ImportResult => ({
      ...okBase(),
      kind: 'course-history',
      file: 'history.csv',
      students: people,
      courses: [
        {
          student: 's0',
          row: 2,
          course: 'Geometry',
          term: '2025',
          grade,
          gradePoints: null,
          credits: 1,
        },
      ],
    });
    await bringIn(school, taken('B'));
    await bringIn(school, taken('A'));
    expect(courseHistories(school)).toMatchObject([
      { studentId: 1, course: 'Geometry', grade: 'A' },
    ]);
  });

  it('add methods to the section that met on that day', async () => {
    const school = openForTest();
    const term = (termName: string, termStart: string) => ({
      sectionName: '7A',
      courseName: 'Algebra',
      termName,
      termStart,
    });
    await bringIn(school, algebra(), term('Autumn 2026', '2026-09-07'));
    await bringIn(school, algebra(), term('Spring 2026', '2026-02-02'));
    const used = { row: 2, section: '7A', method: 'peer instruction', minutes: 20, group: null };
    const log = (): ImportResult => ({
      ...okBase(),
      kind: 'method-log',
      file: 'methods.csv',
      students: [],
      methods: [
        { ...used, date: '2026-03-01' },
        { ...used, date: '2026-10-01' },
      ],
    });
    await bringIn(school, log());
    await bringIn(school, log());
    expect(methodLog(school).map(({ sectionId, usedOn }) => [sectionId, usedOn])).toEqual([
      [1, '2026-10-01'],
      [2, '2026-03-01'],
    ]);
  });
});
