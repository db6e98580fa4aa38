/** Practice on paper, from the school file and back: made, printed, entered, undone, forgotten with the student. */
import { describe, expect, it } from 'vitest';
import { makeSheets, sheetsToEnter } from '../../../../src/main/insight/practice/make-sheets.ts';
import { keepSchoolPath, schoolPath } from '../../../../src/main/insight/practice/school-path.ts';
import { sectionPractice } from '../../../../src/main/insight/practice/section-practice.ts';
import { fileOfPage } from '../../../../src/main/report/file-of-page.ts';
import { makePathPages } from '../../../../src/main/report/make-path-pages.ts';
import { makePracticeSheets } from '../../../../src/main/report/make-practice-sheets.ts';
import { deleteStudent } from '../../../../src/main/store/delete-student.ts';
import { putSkill, setPrerequisites } from '../../../../src/main/store/edit-skill.ts';
import { enterMarks, sheetOf } from '../../../../src/main/store/practice-sheet.ts';
import { recordStep } from '../../../../src/main/store/record-step.ts';
import { responses } from '../../../../src/main/store/response.ts';
import { undo } from '../../../../src/main/store/undo.ts';
import { query } from '../../../../src/main/store/connection.ts';
import { fillSmallSchool, hashOfRows, openForTest } from '../../store/small-school.ts';

const fields = { description: null, parentId: null, minutes: null, bank: [] };

/** A class whose two skills bear the names of the bundled bank's. */
function classWithSkills() {
  const school = openForTest();
  const { section, students } = fillSmallSchool(school);
  const like = putSkill(school, null, { ...fields, name: 'Two-step equations' });
  const one = putSkill(school, null, { ...fields, name: 'One-step equations' });
  setPrerequisites(school, like, [one]);
  const [ada = 0, bo = 0] = students;
  return { school, section, ada, bo, first: one, second: like };
}

describe('practice sheets', () => {
  it('begin with what builds on nothing, with items that the bank makes', () => {
    const { school, section, ada, first } = classWithSkills();
    const { sheetIds } = makeSheets(school, { sectionId: section, studentIds: [ada], minutes: 8 });
    const sheet = sheetOf(school, sheetIds[0] ?? 0);
    expect(sheet.items.length).toBeGreaterThan(1);
    expect(new Set(sheet.items.map(({ skillId }) => skillId))).toEqual(new Set([first]));
    expect(sheetsToEnter(school, section)[0]?.items.every(({ key }) => key !== null)).toBe(true);
  });

  it('print with the key and without a script', async () => {
    const { school, section, ada, bo } = classWithSkills();
    const { sheetIds } = makeSheets(school, {
      sectionId: section,
      studentIds: [ada, bo],
      minutes: 8,
    });
    const { html } = makePracticeSheets(school, { sheetIds, language: 'zh-CN', names: 'codes' });
    expect(html).toContain('参考答案');
    expect(html).toContain('<math');
    expect(html).not.toMatch(/<script|Ada/);
  });

  it('say of an item that answers alone name where its words are to be found', () => {
    const { school, section, ada } = classWithSkills();
    const skill = putSkill(school, null, { ...fields, name: 'Kinematics' });
    recordStep(school, { verb: 'import', title: 'exam' }, (writer) => {
      const item_id = writer.insert('item', { external_id: 'Q17', skill_id: skill });
      writer.insert('response', { student_id: ada, item_id, correct: 1, attempt: 1, position: 0 });
    });
    const { skills } = sectionPractice(school, { sectionId: section });
    expect(skills.filter(({ isByName }) => isByName)).toMatchObject([{ name: 'Kinematics' }]);
    const { sheetIds } = makeSheets(school, { sectionId: section, studentIds: [ada], minutes: 4 });
    const { html } = makePracticeSheets(school, { sheetIds, language: 'en', names: 'full' });
    expect(html).toContain('Q17, in the paper or book that it comes from');
  });

  it('become answers when their marks are entered, what was not reached aside, and can be undone', () => {
    const { school, section, ada } = classWithSkills();
    const { sheetIds } = makeSheets(school, { sectionId: section, studentIds: [ada], minutes: 8 });
    const sheet = sheetOf(school, sheetIds[0] ?? 0);
    const before = hashOfRows(school);
    const marks = sheet.items.map((_, at) => ({ correct: at === 0 ? 1 : null, answer: null }));
    enterMarks(school, sheet, { marks, feedback: 'right', on: '2026-11-23T09:00:00Z' });
    expect(responses(school, ada).map(({ correct }) => correct)).toEqual([1]);
    expect(sectionPractice(school, { sectionId: section }).students[0]?.sheetId).toBeNull();
    undo(school);
    expect(hashOfRows(school)).toBe(before);
  });
});

describe('a kept path', () => {
  const settings = { minutesAWeek: 60, startsOn: '2026-11-23', weeks: 6 };

  it('keeps its pins when it is planned again, and brings forward what they need', () => {
    const { school, ada, second } = classWithSkills();
    const wishes = { goals: null, pins: [{ skillId: second, week: 3 }], bans: [] };
    keepSchoolPath(school, { owner: { studentId: ada }, settings: { ...settings, wishes } });
    const again = schoolPath(school, { owner: { studentId: ada } });
    expect(again.isKept).toBe(true);
    expect(again.settings.wishes.pins).toEqual(wishes.pins);
    expect(again.path.steps.find(({ skillId }) => skillId === second)?.week).toBe(3);
    expect(again.unwished.steps.find(({ skillId }) => skillId === second)?.week).toBeLessThan(3);
  });

  it('of a group shares its steps first', () => {
    const { school, section, ada, bo, first } = classWithSkills();
    const owner = { sectionId: section, studentIds: [ada, bo] };
    const plan = schoolPath(school, { owner });
    expect(plan.path.steps[0]).toMatchObject({ skillId: first, students: [ada, bo] });
  });
});

describe('a student who leaves', () => {
  it('takes sheets, paths and places in groups along', () => {
    const { school, section, ada, bo } = classWithSkills();
    makeSheets(school, { sectionId: section, studentIds: [ada, bo], minutes: 8 });
    const wishes = { goals: null, pins: [], bans: [] };
    const settings = { minutesAWeek: 60, startsOn: '2026-11-23', weeks: 6, wishes };
    keepSchoolPath(school, { owner: { studentId: ada }, settings });
    keepSchoolPath(school, { owner: { sectionId: section, studentIds: [ada, bo] }, settings });
    deleteStudent(school, ada);
    for (const noun of [
      'practice_sheet',
      'sheet_item',
      'learning_path',
      'path_member',
      'path_step',
    ]) {
      const sql = `SELECT count(*) AS n FROM ${noun} WHERE student_id = ?`;
      expect([noun, query<{ n: number }>(school, sql).get(ada)?.n]).toEqual([noun, 0]);
    }
    expect(query(school, 'SELECT * FROM pragma_foreign_key_check').all()).toEqual([]);
  });
});

describe('a path on paper', () => {
  it('is written for whoever reads it, and names nobody where names are hidden', () => {
    const { school, ada } = classWithSkills();
    const textFor = (audience: 'student' | 'parent', language: 'en' | 'zh-CN') =>
      makePathPages(school, { owner: { studentId: ada }, audience, language, names: 'codes' }).html;
    const toStudent = textFor('student', 'en');
    expect(toStudent).toContain('afterwards you can begin Two-step equations');
    expect(toStudent.indexOf('One-step')).toBeLessThan(toStudent.lastIndexOf('Two-step'));
    const toParent = textFor('parent', 'zh-CN');
    expect(toParent).toContain('学完才能开始“Two-step equations”');
    expect(toParent + toStudent).not.toMatch(/<script|Ada/);
  });

  it('of a group has the shared steps on each one’s page, and nobody else’s name', () => {
    const { school, section, ada, bo } = classWithSkills();
    const owner = { sectionId: section, studentIds: [ada, bo] };
    const asked = { owner, audience: 'student', language: 'en', names: 'full' } as const;
    const pages = makePathPages(school, asked).html.split('<section>').slice(1);
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page).toContain('One-step equations');
    expect(pages.filter((page) => page.includes('Ada'))).toHaveLength(1);
  });

  it('is a web page, or printed by whatever prints here', async () => {
    const { school, ada } = classWithSkills();
    const owner = { studentId: ada };
    const asked = { owner, audience: 'teacher', language: 'en', names: 'full' } as const;
    const page = makePathPages(school, asked);
    const printed: string[] = [];
    const printToPdf = async (html: string) => {
      printed.push(html);
      return new TextEncoder().encode('%PDF-1.7');
    };
    const web = await fileOfPage(page, 'html', printToPdf);
    expect([web.fileName, await web.file.text()]).toEqual([
      'Learning path 2026-11-23.html',
      page.html,
    ]);
    const paper = await fileOfPage(page, 'pdf', printToPdf);
    expect([paper.fileName, paper.file.type]).toEqual([
      'Learning path 2026-11-23.pdf',
      'application/pdf',
    ]);
    expect(printed).toEqual([page.html]);
  });
});
