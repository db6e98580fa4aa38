import { describe, expect, it } from 'vitest';
import { tutorSection } from '../../../../src/main/insight/tutor/tutor-section.ts';
import { tutorStudent } from '../../../../src/main/insight/tutor/tutor-student.ts';
import { recordStep } from '../../../../src/main/store/record-step.ts';
import type { SchoolFile } from '../../../../src/main/store/school-file.ts';
import { SectionKnowledge, StudentKnowledge } from '../../../../src/shared/contract/tutor.ts';
import { openForTest } from '../../store/small-school.ts';

type Class = { school: SchoolFile; section: number; students: number[] };

/** Twelve students, two skills of six items; student s has the first `right(s)` items of each skill right. */
function classWithAnswers(right: (student: number) => number, answered = 11): Class {
  const school = openForTest();
  return recordStep(school, { verb: 'import', title: 'answers.csv' }, (writer) => {
    const course = writer.insert('course', { name: 'Algebra' });
    const section = writer.insert('section', { course_id: course, name: 'Algebra 7A' });
    const skills = ['brackets', 'fractions'].map((name) => writer.insert('skill', { name }));
    const items = skills.map((skill_id, k) =>
      [1, 2, 3, 4, 5, 6].map((i) => writer.insert('item', { external_id: `${k}/${i}`, skill_id })),
    );
    const students = Array.from({ length: 12 }, (_, s) => {
      const student_id = writer.insert('student', { name: `Student ${s}` });
      writer.insert('enrolment', { section_id: section, student_id, position: s });
      if (s >= answered) return student_id;
      items.flat().forEach((item_id, position) =>
        writer.insert('response', {
          student_id,
          item_id,
          correct: position % 6 < right(s) ? 1 : 0,
          answered_at: '2026-11-20T09:00:00Z',
          position,
        }),
      );
      return student_id;
    });
    return { school, section, students };
  });
}

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
