/** Practice on screen: one item after another, each chosen by what the answers before have shown. */
import type { Answered, Sitting } from '../../../shared/contract/sitting.ts';
import { dayOf, stampOf } from '../../../shared/day.ts';
import { Failure } from '../../../shared/failure.ts';
import { Item as MadeItem } from '../../../shared/item.ts';
import type { Id } from '../../../shared/nouns.ts';
import { type Random, randomOf } from '../../../shared/random.ts';
import { writeMade } from '../../store/edit-item.ts';
import { itemWithId, madeItem } from '../../store/item.ts';
import {
  addToSheet,
  type PracticeSheet,
  sheetOf,
  writeMark,
  writeSheet,
} from '../../store/practice-sheet.ts';
import { recordStep, type Writer } from '../../store/record-step.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { settingsOf } from '../../store/setting.ts';
import { studentOf } from '../../store/student.ts';
import { endTurn, hasPin, keepTurn, type Turn, turnOf } from '../../store/student-mode.ts';
import { schoolVersion } from '../../store/undo.ts';
import { noteAnswers } from '../tutor/school-knowledge.ts';
import { makeItem } from './bundled-items.ts';
import { type Asked, chooseNext } from './choose-next.ts';
import { madeFields } from './make-sheets.ts';
import { openStudentPractice } from './open-practice.ts';
import { canBeAsked, canBeMarked, isRightAnswer, keyPassage, screenItem } from './screen-item.ts';

/** Longer than this nobody sits. */
const MOST_ITEMS = 40;
const MOST_TRIES = 5;

/**
 * The student's turn begins: until it is ended, the screen shows this and nothing else.
 * @throws Failure nothing-to-practise where there is no item to begin with
 */
export function startSitting(
  school: SchoolFile,
  { studentId, minutes }: { studentId: Id; minutes: number },
): Sitting {
  if (!hasPin(school)) throw new Failure('pin-missing'); // nobody could end it
  const { name } = studentOf(school, studentId);
  const madeOn = dayOf(school.now());
  const sheetId = recordStep(school, { verb: 'practise', title: name }, (writer) => {
    // It is never out on paper: nobody waits for its marks.
    const sheet = { studentId, sectionId: null, madeOn, minutes, enteredOn: madeOn, items: [] };
    const id = writeSheet(writer, sheet);
    askNext(school, writer, { sheetId: id, minutes });
    if (sheetOf(school, id).items.length === 0) throw new Failure('nothing-to-practise', { name });
    return id;
  });
  keepTurn(school, { sheetId, minutes });
  return sittingNow(school) ?? refuse();
}

/** Null: nobody's turn. */
export function sittingNow(school: SchoolFile): Sitting | null {
  const turn = turnOf(school);
  if (!turn) return null;
  const sheet = findSheet(school, turn.sheetId);
  if (!sheet) {
    // Taken back, or gone with its student.
    endTurn(school);
    return null;
  }
  const { id, name } = studentOf(school, sheet.studentId);
  const at = sheet.items.findIndex(({ correct }) => correct === null);
  const open = sheet.items[at];
  return {
    student: { id, name },
    answered: sheet.items.filter(({ correct }) => correct !== null).length,
    right: sheet.items.reduce((sum, { correct }) => sum + (correct ?? 0), 0),
    item: open ? { sheetItemId: open.id, why: open.why, ...shown(school, open.itemId) } : null,
    end: open ? null : endOf(sheet, turn),
  };
}

/** @throws Failure not-found where it is nobody's turn, or the item is not the one that is asked */
export function answerItem(
  school: SchoolFile,
  { sheetItemId, answer }: { sheetItemId: Id; answer: string },
): Answered {
  const turn = turnOf(school) ?? refuse();
  const sheet = sheetOf(school, turn.sheetId);
  const open = sheet.items.find(({ id, correct }) => id === sheetItemId && correct === null);
  if (!open) return refuse();
  const item = itemWithId(school, open.itemId) ?? refuse();
  const made = madeOf(school, open.itemId);
  const isRight = isRightAnswer(item, made, answer.trim());
  const { name } = studentOf(school, sheet.studentId);
  const before = schoolVersion(school);
  recordStep(school, { verb: 'practise', title: name }, (writer) => {
    const mark = { correct: isRight ? 1 : 0, answer: answer.trim() };
    writeMark(school, writer, { sheet, item: open, mark, on: stampOf(school.now()) });
    noteAnswers(school, { studentId: sheet.studentId, before });
    askNext(school, writer, turn);
  });
  const next = sittingNow(school) ?? refuse();
  return { isRight, key: keyPassage(item, made), steps: [...(made?.steps ?? [])], next };
}

function refuse(): never {
  throw new Failure('not-found', { what: 'sitting', id: 0 });
}

function findSheet(school: SchoolFile, sheetId: Id): PracticeSheet | null {
  try {
    return sheetOf(school, sheetId);
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'not-found') return null;
    throw thrown;
  }
}

function madeOf(school: SchoolFile, itemId: Id): MadeItem | null {
  const text = madeItem(school, itemId);
  return text === null ? null : MadeItem.parse(JSON.parse(text));
}

const shown = (school: SchoolFile, itemId: Id) =>
  screenItem(itemWithId(school, itemId) ?? refuse(), madeOf(school, itemId));

/** Within somebody's step: one more item, unless the time is up or nothing more would teach. */
function askNext(school: SchoolFile, writer: Writer, { sheetId, minutes }: Turn): void {
  const sheet = sheetOf(school, sheetId);
  const open = openStudentPractice(school, sheet.studentId);
  const { standings, items, policy } = open.choosing(sheet.studentId);
  const minutesOf = new Map(items.map(({ key, minutes: own }) => [key, own]));
  const asked = sheet.items.map((item, at) => asAsked(school, item, at === sheet.items.length - 1));
  const spent = asked.reduce((sum, { key }) => sum + (minutesOf.get(key) ?? USUAL_MINUTES), 0);
  if (spent >= minutes || asked.length >= MOST_ITEMS) return;
  const random = randomOf(school.now().getTime() % 2 ** 31, `sitting ${sheetId} ${asked.length}`);
  // The paper that an item without words stands in is not on the screen.
  let pool = items.filter(({ item }) => item === null || (item.text !== null && canBeMarked(item)));
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    const next = chooseNext(standings, pool, { asked, policy });
    if (!next) return;
    const itemId = next.item.item?.id ?? make(school, writer, { chosen: next.item, random });
    if (itemId !== null) {
      const { skillId, expected } = next.item;
      const place = { itemId, skillId, expected, why: next.why, position: sheet.items.length };
      addToSheet(writer, sheet, place);
      return;
    }
    pool = pool.filter(({ key }) => key !== next.item.key);
  }
}

const USUAL_MINUTES = 2;

type ToMake = {
  chosen: { skillId: Id; kind: Parameters<typeof makeItem>[0] | null };
  random: Random;
};

/** Null where what came out can't be marked on a screen. */
function make(school: SchoolFile, writer: Writer, { chosen, random }: ToMake): Id | null {
  if (!chosen.kind) return null;
  const made = makeItem(chosen.kind, random);
  if (!canBeAsked(made)) return null;
  return writeMade(writer, madeFields(made, chosen.skillId, settingsOf(school).language));
}

/** A made item is new each time: of its kind, only the last one is not asked again at once. */
function asAsked(school: SchoolFile, item: PracticeSheet['items'][number], isLast: boolean): Asked {
  const { itemId, skillId, expected, correct, why } = item;
  const made = madeOf(school, itemId);
  const kind = made && isLast ? `${skillId}/${made.templateId}/${made.level}` : `made/${itemId}`;
  return {
    key: made ? kind : `item/${itemId}`,
    skillId,
    expected,
    outcome: correct,
    isOlder: OLDER.has(why),
  };
}
const OLDER = new Set<string>(['older', 'review', 'delayed-check', 'easier']);

function endOf({ items }: PracticeSheet, { minutes }: Turn): Sitting['end'] {
  const failed = items.length >= 2 && items.slice(-2).every(({ correct }) => (correct ?? 1) < 0.5);
  if (items.length >= MOST_ITEMS || items.length * USUAL_MINUTES >= minutes) return 'time';
  return failed ? 'needs-you' : 'enough';
}
