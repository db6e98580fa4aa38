/** The teacher's own questions, as they came from a file, with whom to name for them. */
import type { BankQuestion } from '../../shared/bank-question.ts';
import { query } from './connection.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

type Kept = Omit<BankQuestion, 'options'> & { options: string };

const SELECT = `SELECT id, source, external_id AS externalId, language, kind, prompt, answer, options,
  explanation, skill, attribution FROM bank_question`;

const asQuestion = (row: Kept): BankQuestion => ({
  ...row,
  options: JSON.parse(row.options) as string[], // written by addBankQuestions
});

export function bankQuestions(school: SchoolFile): BankQuestion[] {
  return query<Kept>(school, `${SELECT} ORDER BY id`).all().map(asQuestion);
}

export function bankQuestionOf(school: SchoolFile, id: number): BankQuestion | null {
  const row = query<Kept>(school, `${SELECT} WHERE id = ?`).get(id);
  return row ? asQuestion(row) : null;
}

export type BankAddition = { added: number; changed: number };

/** One step; a question that came from the same source before is changed, not doubled. */
export function addBankQuestions(
  school: SchoolFile,
  questions: readonly Omit<BankQuestion, 'id'>[],
  fileName: string,
): BankAddition {
  const known = query<{ id: number }>(
    school,
    'SELECT id FROM bank_question WHERE source = ? AND external_id = ?',
  );
  return recordStep(school, { verb: 'import-bank', title: fileName }, (writer) => {
    let changed = 0;
    for (const question of questions) {
      const { source, externalId, options, ...rest } = question;
      const row = { ...rest, options: JSON.stringify(options), import_id: fileName };
      const before = known.get(source, externalId);
      if (before) writer.update('bank_question', before.id, row);
      else writer.insert('bank_question', { source, external_id: externalId, ...row });
      changed += before ? 1 : 0;
    }
    return { added: questions.length - changed, changed };
  });
}
