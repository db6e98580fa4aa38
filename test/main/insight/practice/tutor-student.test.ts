import { describe, expect, it } from 'vitest';
import { keepSchoolPath, schoolPath } from '../../../../src/main/insight/practice/school-path.ts';
import { tutorSection } from '../../../../src/main/insight/tutor/tutor-section.ts';
import { tutorStudent } from '../../../../src/main/insight/practice/tutor-student.ts';
import { query } from '../../../../src/main/store/connection.ts';
import { recordStep } from '../../../../src/main/store/record-step.ts';
import type { SchoolFile } from '../../../../src/main/store/school-file.ts';
import { SectionKnowledge, StudentKnowledge } from '../../../../src/shared/contract/tutor.ts';
import { dayOfWeek } from '../../../../src/shared/path-weeks.ts';
import { sayAdvice } from '../../../../src/shared/words/tutor.ts';
import type { Class } from '../tutor/class-with-answers.ts';
import { classWithAnswers } from '../tutor/class-with-answers.ts';

describe('what the tutor says about a student', () => {
  it('knows who is secure and who is not yet, with ranges that hold the middle', () => {
    const { school, students } = classWithAnswers((s) => (s % 2 === 0 ? 1 : 6));
    const [weak, strong] = [tutorStudent(school, students[0]), tutorStudent(school, students[1])];
    expect(weak.skills.map(({ state }) => state)).toEqual(['not-yet', 'not-yet']);
    expect(strong.skills.map(({ state }) => state)).toEqual(['secure', 'secure']);
    for (const { probability, interval, shares } of [...weak.skills, ...strong.skills]) {
      expect(interval[0]).toBeLessThan(probability);
      expect(probability).toBeLessThan(interval[1]);
      expect(shares['not-yet'] + shares.shaky + shares.secure).toBeCloseTo(1);
    }
    expect(StudentKnowledge.safeParse(weak).success).toBe(true);
  });

  it('has a state before the first answer: wide, unnamed, with a few questions as advice', () => {
    const { school, students } = classWithAnswers(() => 4);
    const fresh = tutorStudent(school, students[11]);
    const known = tutorStudent(school, students[0]);
    expect(fresh.skills.map(({ state, n }) => ({ state, n }))).toEqual([
      { state: 'unknown', n: 0 },
      { state: 'unknown', n: 0 },
    ]);
    const width = ({ skills }: StudentKnowledge) => skills[0].interval[1] - skills[0].interval[0];
    expect(width(fresh)).toBeGreaterThan(width(known));
    expect(fresh.advice.map(({ action }) => action)).toEqual(['ask', 'ask']);
  });

  it('advises with an action, minutes, items and the answers it rests on', () => {
    const { school, students } = classWithAnswers((s) => (s % 2 === 0 ? 2 : 6));
    const [first] = tutorStudent(school, students[0]).advice;
    expect(first).toMatchObject({ action: 'worked-examples', minutes: 20 });
    expect(first.material.length).toBeGreaterThan(0);
    expect(first.evidence).toMatchObject({ n: 6, right: 2 });
  });

  it('changes with the next answer', () => {
    const { school, students } = classWithAnswers(() => 3);
    const before = tutorStudent(school, students[0]).skills[0];
    recordStep(school, { verb: 'edit', title: 'answer' }, (writer) =>
      writer.update('response', 6, { correct: 1 }),
    );
    const after = tutorStudent(school, students[0]).skills[0];
    expect(after.right).toBe(before.right + 1);
    expect(after.probability).toBeGreaterThan(before.probability);
  });
});

describe('a few new answers', () => {
  const modelsOf = (school: SchoolFile) => query(school, 'SELECT card FROM model').all();
  const answerOnce = ({ school, students, items }: Class, student: number) =>
    recordStep(school, { verb: 'import', title: 'one more' }, (writer) => {
      const row = { student_id: students[student], item_id: items[0][0], correct: 1 };
      writer.insert('response', { ...row, attempt: 2, position: 12 });
    });

  it('are looked at alone: that student is known anew, the items as before', () => {
    const made = classWithAnswers((s) => s % 7, { count: 41 });
    const { school, students } = made;
    const before = [0, 1].map((s) => tutorStudent(school, students[s]));
    const models = modelsOf(school);
    answerOnce(made, 0);
    const after = [0, 1].map((s) => tutorStudent(school, students[s]));
    expect(after[0].n).toBe(before[0].n + 1);
    expect(after[0].skills[0].probability).toBeGreaterThan(before[0].skills[0].probability);
    expect(after[1].skills).toEqual(before[1].skills);
    expect(modelsOf(school)).toEqual(models);
  });

  it('of somebody who never answered before find a place as well', () => {
    const made = classWithAnswers((s) => s % 7, { count: 41 });
    const { school, students } = made;
    expect(tutorStudent(school, students[40]).n).toBe(0);
    answerOnce(made, 40);
    expect(tutorStudent(school, students[40]).skills[0]).toMatchObject({ n: 1, right: 1 });
  });

  it('of somebody whom no gradebook knows speak of what was asked', () => {
    let stranger = 0;
    const { school } = classWithAnswers((s) => s % 7, {
      also: (writer, { items }) => {
        stranger = writer.insert('student', { name: 'From a tutor program' });
        const answer = { student_id: stranger, item_id: items[1]![0]!, correct: 1, position: 0 };
        writer.insert('response', answer);
      },
    });
    expect(tutorStudent(school, stranger).skills).toMatchObject([{ skill: 'fractions', n: 1 }]);
  });

  it('of many make the items known anew', () => {
    const made = classWithAnswers((s) => s % 7, { count: 41 });
    const { school, students } = made;
    tutorStudent(school, students[0]);
    const models = modelsOf(school);
    for (let s = 0; s < 20; s++) answerOnce(made, s);
    tutorStudent(school, students[0]);
    expect(modelsOf(school)).not.toEqual(models);
  });
});

describe('what wrong answers have in common', () => {
  const tagged = (of: (student: number) => number) =>
    classWithAnswers(of, {
      also: (writer, { items, skills }) => {
        const misconception = writer.insert('misconception', {
          name: 'multiplies the first term only',
          skill_id: skills[0],
        });
        for (const item_id of items[0])
          writer.insert('item_option', {
            item_id,
            label: 'B',
            text: '2x + 3',
            misconception_id: misconception,
          });
      },
    });

  it('is named, with the number of answers that show it, and answered by a contrast', () => {
    const { school, students } = tagged((s) => (s === 0 ? 2 : 6));
    const { skills, advice } = tutorStudent(school, students[0]);
    expect(skills[0].misconceptions).toMatchObject([
      { name: 'multiplies the first term only', n: 4 },
    ]);
    expect(skills[1].misconceptions).toEqual([]);
    expect(advice[0]).toMatchObject({ action: 'contrast', misconception: { n: 4 } });
    expect(sayAdvice(advice[0], 'en', 'parent')).toContain('multiplies the first term only');
  });

  it('is not named after a single slip', () => {
    const { school, students } = tagged((s) => (s === 0 ? 5 : 6));
    expect(tutorStudent(school, students[0]).skills[0].misconceptions).toEqual([]);
  });
});

describe('what comes first', () => {
  const chained = () =>
    classWithAnswers((s) => (s % 2 === 0 ? 1 : 6), {
      // brackets, though asked about first, build on fractions
      also: (writer, { skills: [brackets, fractions] }) => {
        writer.insert('prerequisite', { skill_id: brackets, needs_id: fractions });
      },
    });

  it('is the skill that another one builds on', () => {
    const { school, students, skills } = chained();
    const { advice, path } = tutorStudent(school, students[0]);
    expect(advice.map(({ skill, action }) => [skill, action])).toEqual([
      ['fractions', 'worked-examples'],
      ['brackets', 'prerequisite'],
    ]);
    expect(advice[1].first).toEqual({ skillId: skills[1], skill: 'fractions' });
    expect(path.map(({ skill }) => skill)).toEqual(['fractions', 'brackets']);
    expect(path[0].before).toEqual([{ skillId: skills[0], skill: 'brackets' }]);
  });

  it('is what practice plans, with the wishes that the teacher kept', () => {
    const { school, students, skills } = chained();
    const owner = { studentId: students[0] };
    const { settings } = schoolPath(school, { owner });
    const pins = [{ skillId: skills[0], week: 3 }];
    keepSchoolPath(school, {
      owner,
      settings: { ...settings, wishes: { ...settings.wishes, pins } },
    });
    const { path } = tutorStudent(school, students[0]);
    expect(path.map(({ skill, week }) => [skill, week])).toEqual([
      ['fractions', 0],
      ['brackets', 3],
    ]);
    expect(path[1]?.on).toBe(dayOfWeek(settings.startsOn, 3));
  });
});

describe('what the tutor says about a class', () => {
  it('puts steps that several need before anybody’s own', () => {
    const { school, section, students } = classWithAnswers((s) => (s < 5 ? 1 : 6));
    const known = tutorSection(school, section);
    expect(SectionKnowledge.safeParse(known).success).toBe(true);
    expect(known.skills.map(({ skill }) => skill)).toEqual(['brackets', 'fractions']);
    const taught = known.together.find(({ action }) => action === 'worked-examples');
    expect(taught?.students).toEqual(students.slice(0, 5));
  });
});
