/** A file of questions into the teacher's bank, in one step that can be undone. */
import type { SchoolFile } from '../../store/school-file.ts';
import { addBankQuestions } from '../../store/bank-question.ts';
import { languageOfText } from './bank/bank-draft.ts';
import { readBank } from './bank/read-bank.ts';

type Imported = { added: number; changed: number; skipped: string[]; source: string };

/** @throws Failure bank-unreadable, too-large, corrupt-archive */
export function importBank(school: SchoolFile, fileName: string, bytes: Uint8Array): Imported {
  const { questions, skipped } = readBank(fileName, bytes);
  const named = questions.map((question) => ({
    ...question,
    source: fileName,
    language: languageOfText(question.prompt),
    // Where nobody is named, the file it came from stays with it.
    attribution: question.attribution ?? fileName,
  }));
  return { ...addBankQuestions(school, distinct(named), fileName), skipped, source: fileName };
}

/** Two questions of one id in one file are kept apart. */
function distinct<Q extends { externalId: string }>(questions: readonly Q[]): Q[] {
  const seen = new Map<string, number>();
  return questions.map((question) => {
    const count = (seen.get(question.externalId) ?? 0) + 1;
    seen.set(question.externalId, count);
    return count === 1
      ? question
      : { ...question, externalId: `${question.externalId} (${count})` };
  });
}
