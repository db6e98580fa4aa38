/** Sheets that are out, as a page to print. */
import { dayOf } from '../../shared/day.ts';
import { say, type Language } from '../../shared/words/say.ts';
import { studentCode } from '../../shared/words/student-code.ts';
import { itemsOf, madeItems } from '../store/item.ts';
import { sheetOf } from '../store/practice-sheet.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { skillsOf } from '../store/skill.ts';
import { studentOf } from '../store/student.ts';
import { renderPracticeHtml } from './render-practice-html.ts';

export type SheetsRequest = {
  sheetIds: readonly number[];
  language: Language;
  names: 'full' | 'codes';
};

const FILE = { en: 'Practice sheets', 'zh-CN': '练习单' };

/** @throws Failure not-found */
export function makePracticeSheets(school: SchoolFile, request: SheetsRequest) {
  const { sheetIds, language, names } = request;
  const items = new Map(itemsOf(school).map((item) => [item.id, item]));
  const skills = new Map(skillsOf(school).map(({ id, name }) => [id, name]));
  const made = madeItems(school);
  const sheets = sheetIds.map((id) => {
    const sheet = sheetOf(school, id);
    const student =
      names === 'codes'
        ? studentCode(sheet.studentId, language)
        : studentOf(school, sheet.studentId).name;
    return {
      id,
      student,
      madeOn: sheet.madeOn,
      items: sheet.items.map(({ itemId, skillId }) => {
        const item = items.get(itemId);
        return {
          skill: skills.get(skillId) ?? '',
          name: item?.externalId ?? '',
          text: item?.text ?? null,
          key: item?.answer ?? item?.options.find(({ isRight }) => isRight)?.label ?? null,
          options: item?.options ?? [],
          made: made.get(itemId) ?? null,
        };
      }),
    };
  });
  const html = renderPracticeHtml(sheets, language);
  const day = dayOf(school.now());
  return { name: `${say(FILE, language)} ${day}`, html };
}
