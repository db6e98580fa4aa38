/** Answers that are known to be wrong in a way that has a name. */
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

export type WrongAnswer = {
  itemId: Id;
  label: string;
  text: string;
  misconceptionId: Id;
  misconception: string;
  /** Of the misconception; null leaves it to the item. */
  skillId: Id | null;
};

export function wrongAnswers(school: SchoolFile): WrongAnswer[] {
  return query<WrongAnswer>(
    school,
    `SELECT item_id AS itemId, label, text, misconception_id AS misconceptionId, misconception.name AS misconception,
      misconception.skill_id AS skillId
    FROM item_option JOIN misconception ON misconception.id = misconception_id ORDER BY item_option.id`,
  ).all();
}
