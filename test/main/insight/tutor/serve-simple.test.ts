/** Where a simple method surprises less on students it has not seen, it says what students know. */
import { expect, it } from 'vitest';
import { knowStudent } from '../../../../src/main/insight/tutor/know-student.ts';
import { schoolKnowledge } from '../../../../src/main/insight/tutor/school-knowledge.ts';
import {
  bestOf,
  fitMethod,
  shareAfter,
} from '../../../../src/main/learn/knowledge/compare-models.ts';
import { randomOf } from '../../../../src/shared/random.ts';
import { classWithAnswers } from './class-with-answers.ts';

it('lets a simple method serve where it did better, and says the learned one’s doubt', () => {
  const { school, students, skills } = classWithAnswers(() => 0, {
    count: 61,
    answered: 0,
    also: (writer, made) => {
      const random = randomOf(3, 'learned at once');
      for (const student_id of made.students.slice(0, 60)) {
        const isKnown = made.items.map(() => false);
        for (let turn = 0; turn < 32; turn += 1) {
          const skill = turn % made.items.length;
          const items = made.items[skill] ?? [];
          const correct = random.chance(isKnown[skill] ? 0.97 : 0.06) ? 1 : 0;
          const item_id = items[(turn >> 1) % items.length] ?? 0;
          writer.insert('response', { student_id, item_id, correct, position: turn });
          isKnown[skill] ||= random.chance(0.3);
        }
      }
    },
  });
  const knowledge = schoolKnowledge(school);
  const { comparison, numbered, served } = knowledge;
  const best = comparison ? bestOf(comparison) : 'abilities';
  expect(best).toBe('bkt');
  expect(served).not.toBeNull();
  const counts = { items: numbered.items.length, skills: numbered.skills.length };
  const fitted = fitMethod(best, numbered.histories, counts);
  const share = shareAfter(fitted, numbered.histories[0] ?? []);
  const known = knowStudent(knowledge, students[0] ?? 0, skills);
  expect(known.skills[0]?.probability).toBeCloseTo(share({ item: -1, skills: [0] }), 2);
  expect(known.skills[0]?.interval[0]).toBeLessThan(known.skills[0]?.probability ?? 0);
});
