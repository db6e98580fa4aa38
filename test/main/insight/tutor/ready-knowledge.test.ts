/** What answers teach is learned beside the app: once for all who wait, stoppable, and kept for the next start. */
import { describe, expect, it, vi } from 'vitest';
import {
  readyKnowledge,
  tellLearning,
} from '../../../../src/main/insight/tutor/ready-knowledge.ts';
import {
  isKnowledgeStale,
  knownKnowledge,
} from '../../../../src/main/insight/tutor/school-knowledge.ts';
import { tutorStudent } from '../../../../src/main/insight/practice/tutor-student.ts';
import type { LearnerClient } from '../../../../src/main/learn/client.ts';
import { learnKnowledgeAtOnce } from '../../../../src/main/learn/knowledge/learn-knowledge.ts';
import { query } from '../../../../src/main/store/connection.ts';
import { deleteStudent } from '../../../../src/main/store/delete-student.ts';
import { recordStep } from '../../../../src/main/store/record-step.ts';
import type { SchoolFile } from '../../../../src/main/store/school-file.ts';
import { openSchoolFile } from '../../../../src/main/store/school-file.ts';
import { Failure } from '../../../../src/shared/failure.ts';
import { schoolPath } from '../../store/small-school.ts';
import { classWithAnswers } from './class-with-answers.ts';

/** A learner's process whose every answer waits until it is let go; it counts how often it was asked. */
function slowLearner() {
  let asked = 0;
  let free: () => void = () => {};
  const learnKnowledge: LearnerClient['learnKnowledge'] = (histories, counts, watch = {}) => {
    asked += 1;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    free = resolve;
    watch.signal?.addEventListener('abort', () => reject(new Failure('cancelled')));
    watch.onShare?.(0.5);
    return promise.then(() => learnKnowledgeAtOnce(histories, counts));
  };
  return { learner: { learnKnowledge }, asked: () => asked, letGo: () => free() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const answerOnce = (school: SchoolFile, student_id: number, item_id: number) =>
  recordStep(school, { verb: 'import', title: 'one answer' }, (writer) =>
    writer.insert('response', { student_id, item_id, correct: 1, attempt: 2, position: 90 }),
  );

describe('learning from a school’s answers', () => {
  it('is done once for all who wait, and everything that follows is answered at once', async () => {
    const { school, students } = classWithAnswers((s) => s % 6);
    const { learner, asked, letGo } = slowLearner();
    const waiting = [1, 2, 3].map(() => readyKnowledge({ school, learner }));
    expect(knownKnowledge(school)).toBeNull();
    letGo();
    await Promise.all(waiting);
    await readyKnowledge({ school, learner });
    expect(asked()).toBe(1);
    expect(tutorStudent(school, students[0]!).n).toBe(12);
  });

  it('tells how far it is, and stops when nobody waits any more', async () => {
    const { school } = classWithAnswers((s) => s % 6);
    const { learner } = slowLearner();
    const stop = new AbortController();
    const steps = tellLearning({ school, learner }, stop.signal);
    expect((await steps.next()).value).toMatchObject({ stage: 'answers', share: 0.475 });
    stop.abort();
    await expect(steps.next()).rejects.toMatchObject({ code: 'cancelled' });
    expect(knownKnowledge(school)).toBeNull();
  });

  it('goes on for others when one stops waiting', async () => {
    const { school } = classWithAnswers((s) => s % 6);
    const { learner, letGo } = slowLearner();
    const stop = new AbortController();
    const left = readyKnowledge({ school, learner }, { signal: stop.signal });
    const stays = readyKnowledge({ school, learner });
    stop.abort();
    await expect(left).rejects.toMatchObject({ code: 'cancelled' });
    letGo();
    await stays;
    expect(knownKnowledge(school)).not.toBeNull();
  });

  it('begins anew when a student is deleted meanwhile: nothing of theirs is learned from', async () => {
    const { school, students } = classWithAnswers((s) => s % 6);
    const { learner, asked, letGo } = slowLearner();
    const ready = readyKnowledge({ school, learner });
    deleteStudent(school, students[3]!);
    letGo();
    await turn();
    while (asked() < 2) await turn();
    letGo();
    await ready;
    expect(knownKnowledge(school)?.numbered.students).not.toContain(students[3]);
    expect(knownKnowledge(school)?.facts.items.n[0]).toBe(10);
  });

  it('serves at the next start, a few answers later too, without being learned again', async () => {
    const path = schoolPath();
    const { school, students, items } = classWithAnswers((s) => s % 6, { path, count: 41 });
    const { learner, letGo } = slowLearner();
    const ready = readyKnowledge({ school, learner });
    letGo();
    await ready;
    answerOnce(school, students[2]!, items[1]![0]!);
    const before = tutorStudent(school, students[2]!);
    school.close();
    const again = openSchoolFile(path, { now: school.now });
    const { learner: idle, asked } = slowLearner();
    await readyKnowledge({ school: again, learner: idle });
    expect(asked()).toBe(0);
    expect(tutorStudent(again, students[2]!)).toEqual(before);
    expect(query(again, "SELECT id FROM model WHERE use = 'tutor'").all()).toHaveLength(1);
    again.close();
  });

  it('is done anew beside, once many small changes since it was learned make one large one', async () => {
    const { school, students, items } = classWithAnswers((s) => s % 6, { count: 41 });
    const { learner, asked, letGo } = slowLearner();
    tutorStudent(school, students[0]!);
    const askedAfter = async (at: number) => {
      answerOnce(school, students[at]!, items[1]![0]!);
      await readyKnowledge({ school, learner }); // answers at once, whatever is learned
      return asked();
    };
    expect([await askedAfter(1), await askedAfter(2), await askedAfter(3)]).toEqual([0, 0, 1]);
    expect(await askedAfter(4)).toBe(1);
    letGo();
    await vi.waitUntil(async () => {
      knownKnowledge(school);
      return !isKnowledgeStale(school);
    });
    expect(await askedAfter(5)).toBe(1);
  });

  it('is waited for where a quarter of the students have other answers, as after an import', async () => {
    const { school, students, items } = classWithAnswers((s) => s % 6, { count: 41 });
    tutorStudent(school, students[0]!);
    recordStep(school, { verb: 'import', title: 'a quiz' }, (writer) => {
      const answer = { item_id: items[1]![0]!, correct: 1, attempt: 2, position: 90 };
      for (const student_id of students.slice(0, 11))
        writer.insert('response', { student_id, ...answer });
    });
    expect(knownKnowledge(school)).toBeNull();
  });

  it('calls a skill as the teacher does now, then and at the next start', () => {
    const path = schoolPath();
    const { school, students, skills } = classWithAnswers((s) => s % 6, { path });
    expect(tutorStudent(school, students[2]!).skills[0]?.skill).toBe('brackets');
    recordStep(school, { verb: 'edit-skill', title: 'brackets' }, (writer) =>
      writer.update('skill', skills[0]!, { name: 'Expanding' }),
    );
    expect(tutorStudent(school, students[2]!).skills[0]?.skill).toBe('Expanding');
    school.close();
    const again = openSchoolFile(path, { now: school.now });
    expect(tutorStudent(again, students[2]!).skills[0]?.skill).toBe('Expanding');
    again.close();
  });

  it('begins anew when a question of an exam turns out to be worth something else, whoever answers meanwhile', async () => {
    const { school, section, students, items } = classWithAnswers((s) => s % 6, { count: 41 });
    const column = recordStep(school, { verb: 'import', title: 'exam' }, (writer) => {
      const asked = { section_id: section, title: 'Q1', position: 0, max_points: 4 };
      const line_item_id = writer.insert('line_item', { ...asked, item_id: items[0]![0]! });
      const score = { line_item_id, student_id: students[1]!, status: 'graded', points: 2 };
      writer.insert('score', score);
      return line_item_id;
    });
    tutorStudent(school, students[1]!);
    recordStep(school, { verb: 'edit-line-item', title: 'Q1' }, (writer) =>
      writer.update('line_item', column, { max_points: 2 }),
    );
    answerOnce(school, students[2]!, items[1]![0]!);
    expect(knownKnowledge(school)).toBeNull();
  });

  it('is learned anew where what is kept cannot be read, such as from a newer app', async () => {
    const path = schoolPath();
    const { school, students } = classWithAnswers((s) => s % 6, { path });
    const before = tutorStudent(school, students[2]!);
    query(school, "UPDATE model SET meta_params = x'fffe00' WHERE use = 'tutor'").run();
    school.close();
    const again = openSchoolFile(path, { now: school.now });
    expect(knownKnowledge(again)).toBeNull();
    expect(tutorStudent(again, students[2]!)).toEqual(before);
    again.close();
  });
});
