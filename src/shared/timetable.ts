/** Hours of the week as schools write them, and whether two of them meet. */

/** A stretch of one day: clock minutes, or lesson numbers; null for a text that says neither. */
type Stretch = { day: number; unit: 'minute' | 'lesson'; from: number; to: number };

const DAYS: readonly RegExp[] = [
  /^(?:mon(?:day)?|mo|周一|星期一|礼拜一|一)/i,
  /^(?:tue(?:s|sday)?|tu|周二|星期二|礼拜二|二)/i,
  /^(?:wed(?:nesday)?|we|周三|星期三|礼拜三|三)/i,
  /^(?:thu(?:r|rs|rsday)?|th|周四|星期四|礼拜四|四)/i,
  /^(?:fri(?:day)?|fr|周五|星期五|礼拜五|五)/i,
  /^(?:sat(?:urday)?|sa|周六|星期六|礼拜六|六)/i,
  /^(?:sun(?:day)?|su|周日|周天|星期日|星期天|礼拜天|日)/i,
];
const CLOCK = /^(\d{1,2})[:.](\d{2})(?:-(\d{1,2})[:.](\d{2}))?$/;
const LESSONS = /^(?:p(?:eriod)?|lesson|第)?(\d{1,2})(?:-(\d{1,2}))?节?课?$/i;
/** A clock time without an end: a lesson's usual length, minutes. */
const USUAL = 45;

/** One hour, written as all others of its kind are: `mon 1`, `周一 1-2`. */
export function foldSlot(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s*[-–—~～至到]\s*/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether nobody can be at both. Hours that neither side can be read from meet where they are written alike. */
export function slotsMeet(one: string, other: string): boolean {
  const [a, b] = [readSlot(one), readSlot(other)];
  if (!a || !b || a.unit !== b.unit) return foldSlot(one) === foldSlot(other);
  return a.day === b.day && a.from < b.to && b.from < a.to;
}

/** Whether the one has begun and not ended when the other begins: of two that meet, one has. */
export function slotHoldsStart(one: string, other: string): boolean {
  const [a, b] = [readSlot(one), readSlot(other)];
  if (!a || !b || a.unit !== b.unit) return foldSlot(one) === foldSlot(other);
  return a.day === b.day && a.from <= b.from && b.from < a.to;
}

export const timetablesMeet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((slot) => other.some((second) => slotsMeet(slot, second)));

/** A school has some dozens of hours, and asks of them as often as there are courses and students. */
const readBefore = new Map<string, Stretch | null>();
const MOST_READ = 5000;

function readSlot(text: string): Stretch | null {
  const known = readBefore.get(text);
  if (known !== undefined) return known;
  const read = readAnew(text);
  if (readBefore.size >= MOST_READ) readBefore.clear();
  readBefore.set(text, read);
  return read;
}

function readAnew(text: string): Stretch | null {
  const folded = foldSlot(text);
  const day = DAYS.findIndex((pattern) => pattern.test(folded));
  const pattern = DAYS[day];
  if (!pattern) return null;
  const rest = folded.replace(pattern, '').replaceAll(/\s/g, '');
  return readClock(rest, day) ?? readLessons(rest, day);
}

function readClock(text: string, day: number): Stretch | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  const from = Number(found[1]) * 60 + Number(found[2]);
  const to = found[3] === undefined ? from + USUAL : Number(found[3]) * 60 + Number(found[4]);
  return to > from ? { day, unit: 'minute', from, to } : null;
}

function readLessons(text: string, day: number): Stretch | null {
  const found = LESSONS.exec(text);
  if (!found) return null;
  const from = Number(found[1]);
  const to = Number(found[2] ?? from) + 1;
  return to > from ? { day, unit: 'lesson', from, to } : null;
}
