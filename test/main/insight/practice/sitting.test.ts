/** Student mode on real answers: one student's turn, each answer kept, the PIN hashed. */
import { describe, expect, it } from 'vitest';
import { endSitting } from '../../../../src/main/insight/practice/end-sitting.ts';
import {
  answerItem,
  sittingNow,
  startSitting,
} from '../../../../src/main/insight/practice/sitting.ts';
import { schoolKnowledge } from '../../../../src/main/insight/tutor/school-knowledge.ts';
import { query } from '../../../../src/main/store/connection.ts';
import { deleteStudent } from '../../../../src/main/store/delete-student.ts';
import { putItem } from '../../../../src/main/store/edit-item.ts';
import { putSkill } from '../../../../src/main/store/edit-skill.ts';
import { itemsOf } from '../../../../src/main/store/item.ts';
import { openSheets } from '../../../../src/main/store/practice-sheet.ts';
import { responses } from '../../../../src/main/store/response.ts';
import { settingsOf } from '../../../../src/main/store/setting.ts';
import { hasPin, isPin, keepPin } from '../../../../src/main/store/student-mode.ts';
import { schoolVersion, undo } from '../../../../src/main/store/undo.ts';
import { fillSmallSchool, openForTest } from '../../store/small-school.ts';

const nothing = { text: null, answer: null, minutes: null, setName: null, number: null };

/** One skill with eight items of two options each; A is right throughout. */
function classToPractise() {
  const school = openForTest();
  const { section, students } = fillSmallSchool(school);
  const fields = { description: null, parentId: null, minutes: null, bank: [], name: 'Sums' };
  const skillId = putSkill(school, null, fields);
  for (let at = 1; at <= 8; at += 1) {
    putItem(school, null, {
      ...nothing,
      externalId: `Sum ${at}`,
      text: `${at} + 1`,
      skills: [{ skillId, weight: 1 }],
      options: [
        { label: 'A', text: String(at + 1), isRight: true, misconceptionId: null },
        { label: 'B', text: String(at), isRight: false, misconceptionId: null },
      ],
    });
  }
  const [ada = 0, bo = 0] = students;
  keepPin(school, '1357');
  return { school, section, ada, bo };
}

describe('a student’s turn', () => {
  it('does not begin while nobody could end it', () => {
    const school = openForTest();
    const { students } = fillSmallSchool(school);
    expect(hasPin(school)).toBe(false);
    expect(() => startSitting(school, { studentId: students[0]!, minutes: 20 })).toThrow(
      expect.objectContaining({ code: 'pin-missing' }),
    );
    expect(sittingNow(school)).toBeNull();
  });

  it('keeps each answer as a response and asks another item by it, one undo step each', () => {
    const { school, ada } = classToPractise();
    const first = startSitting(school, { studentId: ada, minutes: 20 });
    expect(first.item?.options.map(({ label }) => label)).toEqual(['A', 'B']);
    const { isRight, next } = answerItem(school, {
      sheetItemId: first.item?.sheetItemId ?? 0,
      answer: 'A',
    });
    expect(isRight).toBe(true);
    expect(next).toMatchObject({ answered: 1, right: 1, end: null });
    expect(next.item?.sheetItemId).not.toBe(first.item?.sheetItemId);
    expect(responses(school, ada).map(({ correct, answer }) => [correct, answer])).toEqual([
      [1, 'A'],
    ]);
    undo(school);
    expect(responses(school, ada)).toEqual([]);
    expect(sittingNow(school)?.item?.sheetItemId).toBe(first.item?.sheetItemId);
  });

  it('does not begin where no item can be shown and marked on a screen', () => {
    const { school, ada } = classToPractise();
    for (const { id } of itemsOf(school)) {
      putItem(school, id, { ...nothing, externalId: `Q${id}`, skills: [], options: [] });
    }
    const before = schoolVersion(school);
    expect(() => startSitting(school, { studentId: ada, minutes: 20 })).toThrow(
      expect.objectContaining({ code: 'nothing-to-practise' }),
    );
    expect(sittingNow(school)).toBeNull();
    expect(schoolVersion(school)).toBe(before);
  });

  it('knows at once what was just answered, as if everything had been read anew', () => {
    const { school, ada } = classToPractise();
    let { item } = startSitting(school, { studentId: ada, minutes: 20 });
    schoolKnowledge(school);
    item = answerItem(school, { sheetItemId: item?.sheetItemId ?? 0, answer: 'A' }).next.item;
    answerItem(school, { sheetItemId: item?.sheetItemId ?? 0, answer: 'B' });
    const { numbered } = schoolKnowledge(school);
    const at = numbered.placeOf.student.get(ada) ?? -1;
    expect(numbered.histories[at]?.map(({ correct }) => correct)).toEqual([1, 0]);
  });

  it('ends after two failures in a row: that is for the teacher', () => {
    const { school, ada } = classToPractise();
    let sitting = startSitting(school, { studentId: ada, minutes: 60 });
    for (let turn = 0; turn < 2 && sitting.item; turn += 1) {
      const { sheetItemId } = sitting.item;
      sitting = answerItem(school, { sheetItemId, answer: 'B' }).next;
    }
    expect(sitting).toMatchObject({ item: null, end: 'needs-you', answered: 2 });
  });

  it('says nothing of anybody else, never the key, and is never a sheet that waits for marks', () => {
    const { school, section, ada } = classToPractise();
    const sitting = startSitting(school, { studentId: ada, minutes: 20 });
    expect(JSON.stringify(sitting)).not.toMatch(/isRight|"key"/);
    expect(openSheets(school, section)).toEqual([]);
    expect(sitting.student.id).toBe(ada);
  });

  it('is over for a student who is deleted', () => {
    const { school, ada } = classToPractise();
    startSitting(school, { studentId: ada, minutes: 20 });
    deleteStudent(school, ada);
    expect(sittingNow(school)).toBeNull();
  });
});

describe('the PIN', () => {
  it('ends the turn, is kept hashed, and is in no setting that the screen is told', () => {
    const { school, ada } = classToPractise();
    keepPin(school, '246813');
    startSitting(school, { studentId: ada, minutes: 20 });
    const kept = query<{ value: string }>(school, 'SELECT value FROM setting').all();
    expect(JSON.stringify(kept)).not.toContain('246813');
    expect(Object.keys(settingsOf(school))).not.toContain('student-mode-pin');
    expect(endSitting(school, '111111').ok).toBe(false);
    expect(sittingNow(school)).not.toBeNull();
    expect(endSitting(school, '246813').ok).toBe(true);
    expect(sittingNow(school)).toBeNull();
    expect(isPin(school, '')).toBe(false);
  });

  it('makes whoever guesses wait after five wrong ones', () => {
    const { school } = classToPractise();
    keepPin(school, '2468');
    const waits = [1, 2, 3, 4, 5].map(() => endSitting(school, '0000').waitSeconds);
    expect(waits).toEqual([0, 0, 0, 0, 30]);
    expect(endSitting(school, '2468').ok).toBe(false);
  });
});
