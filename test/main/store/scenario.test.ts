import { describe, expect, it } from 'vitest';
import { deleteStudent } from '../../../src/main/store/delete-student.ts';
import {
  deleteScenario,
  saveScenario,
  scenariosOfSection,
} from '../../../src/main/store/scenario.ts';
import { gradebookOfSection } from '../../../src/main/store/section.ts';
import { redo, undo } from '../../../src/main/store/undo.ts';
import { fillSmallSchool, openForTest } from './small-school.ts';

function schoolWithScenario() {
  const school = openForTest(':memory:');
  const { section, quizzes } = fillSmallSchool(school);
  const [quiz = 0] = quizzes;
  const changes = [
    { studentId: 1, lineItemId: quiz, score: 9 },
    { studentIds: [1, 2], lineItemId: quiz, plus: 2 },
    { dropLowest: 1 },
  ];
  const saved = saveScenario(school, { sectionId: section, name: 'A better quiz', changes });
  return { school, section, quiz, changes, saved };
}

describe('a scenario', () => {
  it('comes back as it was saved, and no score with it', () => {
    const { school, section, changes } = schoolWithScenario();
    expect(scenariosOfSection(school, section)).toMatchObject([{ name: 'A better quiz', changes }]);
    const before = gradebookOfSection(school, section);
    undo(school);
    expect(gradebookOfSection(school, section)).toEqual(before);
  });

  it('is one step of the history, to save, to change and to remove', () => {
    const { school, section, changes, saved } = schoolWithScenario();
    saveScenario(school, { ...saved, changes: changes.slice(0, 1) });
    deleteScenario(school, saved.id);
    expect(scenariosOfSection(school, section)).toEqual([]);
    undo(school);
    expect(scenariosOfSection(school, section)[0]!.changes).toHaveLength(1);
    undo(school);
    expect(scenariosOfSection(school, section)[0]!.changes).toEqual(changes);
    undo(school);
    expect(scenariosOfSection(school, section)).toEqual([]);
    redo(school);
    expect(scenariosOfSection(school, section)[0]!.changes).toEqual(changes);
  });

  it('forgets a student who is deleted, and keeps what it says of others', () => {
    const { school, section, quiz } = schoolWithScenario();
    deleteStudent(school, 1);
    expect(scenariosOfSection(school, section)[0]!.changes).toEqual([
      { studentId: 2, lineItemId: quiz, plus: 2 },
      { dropLowest: 1 },
    ]);
  });
});
