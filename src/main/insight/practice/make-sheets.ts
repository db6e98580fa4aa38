/** Sheets for some of a class: chosen one by one, items made where the bank makes them, kept until their marks come. */
import type { OpenSheet } from '../../../shared/contract/practice-sheet.ts';
import type { Item as MadeItem } from '../../../shared/item.ts';
import type { Id } from '../../../shared/nouns.ts';
import { passageToPlain } from '../../../shared/passage.ts';
import { randomOf } from '../../../shared/random.ts';
import type { Language } from '../../../shared/words/say.ts';
import { writeMade } from '../../store/edit-item.ts';
import { itemsOf } from '../../store/item.ts';
import { openSheets, writeSheet } from '../../store/practice-sheet.ts';
import { recordStep } from '../../store/record-step.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { sectionOf, studentsOfSection } from '../../store/section.ts';
import { skillsOf } from '../../store/skill.ts';
import { settingsOf } from '../../store/setting.ts';
import { showAnswer } from '../../../shared/maths/show-answer.ts';
import { makeItem, nameOfMade } from './bundled-items.ts';
import type { Chosen } from './next-set.ts';
import { openSectionPractice } from './open-practice.ts';

export type SheetsToMake = { sectionId: Id; studentIds: readonly Id[]; minutes: number };

/** One undo step. Students for whom there is nothing to practise now get none. */
export function makeSheets(school: SchoolFile, { sectionId, studentIds, minutes }: SheetsToMake) {
  const { name } = sectionOf(school, sectionId);
  const open = openSectionPractice(school, sectionId);
  const { language } = settingsOf(school);
  const sets = studentIds.map((studentId) => ({ studentId, ...open.next(studentId, minutes) }));
  const seed = school.now().getTime() % 2 ** 31;
  const sheetIds = recordStep(school, { verb: 'make-practice', title: name }, (writer) =>
    sets.flatMap(({ studentId, chosen }) => {
      if (chosen.length === 0) return [];
      const random = randomOf(seed, `sheet ${studentId}`);
      const items = chosen.map((choice) => ({
        itemId: choice.item.item?.id ?? writeMade(writer, madeOf(choice, { random, language })),
        skillId: choice.item.skillId,
        expected: choice.item.expected,
        why: choice.why,
      }));
      return [writeSheet(writer, { studentId, sectionId, madeOn: open.today, minutes, items })];
    }),
  );
  return {
    sheetIds,
    withoutItems: [...new Set(sets.flatMap(({ answer }) => answer.withoutItems))],
  };
}

type Making = { random: ReturnType<typeof randomOf>; language: Language };

function madeOf({ item }: Chosen, { random, language }: Making) {
  if (!item.kind) throw new RangeError('madeOf: an item of the school file is not made');
  return madeFields(makeItem(item.kind, random), item.skillId, language);
}

/** A made item as the school file keeps it. */
export const madeFields = (made: MadeItem, skillId: Id, language: Language) => ({
  externalId: nameOfMade(made),
  skillId,
  text: passageToPlain(made.prompt, language),
  answer: keyOf(made, language),
  made: JSON.stringify(made),
});

const keyOf = (made: MadeItem, language: Language): string =>
  `${passageToPlain(showAnswer(made.answer), language)}${made.unit ? ` ${made.unit[language]}` : ''}`;

/** Sheets of a section that wait for their marks, as quick entry shows them. */
export function sheetsToEnter(school: SchoolFile, sectionId: Id): OpenSheet[] {
  const items = new Map(itemsOf(school).map((item) => [item.id, item]));
  const skills = new Map(skillsOf(school).map(({ id, name }) => [id, name]));
  const names = new Map(studentsOfSection(school, sectionId).map(({ id, name }) => [id, name]));
  return openSheets(school, sectionId).map((sheet) => ({
    id: sheet.id,
    student: { id: sheet.studentId, name: names.get(sheet.studentId) ?? '' },
    madeOn: sheet.madeOn,
    items: sheet.items.map(({ itemId, skillId }) => ({
      itemId,
      skill: skills.get(skillId) ?? '',
      key: items.get(itemId)?.answer ?? null,
      labels: items.get(itemId)?.options.map(({ label }) => label) ?? [],
    })),
  }));
}
