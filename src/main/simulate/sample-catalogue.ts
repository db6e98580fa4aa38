/** The sample school's invented catalogue: what can be chosen next, and what students chose beside their sections. */
import { CATALOGUE_COLUMNS, CATALOGUE_HEADERS } from '../../shared/words/catalogue-headers.ts';
import type { CatalogueColumn } from '../../shared/words/catalogue-headers.ts';
import type { Random } from '../../shared/random.ts';
import { logistic } from '../../shared/logistic.ts';
import { csvText } from './csv-text.ts';
import { standingIn } from './simulate-section.ts';
import type { CourseRecord, SimulatedSchool, SimulatedStudent } from './simulated-school.ts';

/** As the catalogue's file writes a course; `area` is the subject that abilities go by. */
type Entry = Readonly<Record<CatalogueColumn, string>> & { area: string };

const NEXT = 'Spring 2027; Autumn 2027';
const SPRING = 'Spring 2027';
const AUTUMN = 'Autumn 2027';

type Told = Partial<Record<CatalogueColumn, string>>;

function entry(area: string, code: string, title: string, told: Told): Entry {
  const empty = Object.fromEntries(CATALOGUE_COLUMNS.map((column) => [column, ''])) as Told;
  const usual = { credits: '1', term: NEXT, capacity: '28', seatsTaken: '0' };
  return { ...empty, ...usual, code, title, area, ...told } as Entry; // every column is in `empty`
}

const maths = (code: string, title: string, told: Told) =>
  entry('mathematics', code, title, { subject: 'Mathematics', ...told });
const science = (code: string, title: string, told: Told) =>
  entry('science', code, title, { subject: 'Science', ...told });
const humanities = (code: string, title: string, told: Told) =>
  entry('humanities', code, title, { subject: 'Humanities', ...told });
const arts = (code: string, title: string, told: Told) =>
  entry('arts', code, title, { subject: 'Arts', ...told });
const technology = (code: string, title: string, told: Told) =>
  entry('technology', code, title, { subject: 'Technology', ...told });

const SAMPLE_CATALOGUE: readonly Entry[] = [
  maths('MA1', 'Algebra 1', {
    level: 'Core',
    slots: 'Mon 1; Wed 1 | Tue 2; Thu 2',
    capacity: '32',
    about: 'equations; functions; problem solving',
  }),
  maths('MA2', 'Geometry', {
    level: 'Core',
    needs: 'Algebra 1',
    slots: 'Mon 2; Wed 2',
    about: 'proof; drawing; problem solving',
  }),
  maths('MA3', 'Statistics', {
    level: 'Core',
    needs: 'Algebra 1',
    slots: 'Tue 1; Thu 1',
    about: 'working with data; chance',
  }),
  maths('MA4', 'Algebra 2', {
    level: 'Advanced',
    needs: 'Algebra 1',
    slots: 'Mon 3; Wed 3',
    about: 'functions; modelling; problem solving',
  }),
  maths('MA5', 'Precalculus', {
    level: 'Advanced',
    needs: 'Algebra 2; Geometry',
    term: AUTUMN,
    slots: 'Tue 3; Thu 3',
    about: 'functions; modelling; proof',
  }),
  maths('MA6', 'Mathematics seminar', {
    level: 'Advanced',
    needs: 'Geometry or Statistics',
    credits: '0.5',
    slots: 'Fri 5',
    capacity: '16',
    about: 'problem solving; proof',
  }),
  science('SC1', 'Biology', {
    level: 'Core',
    slots: 'Mon 4; Thu 4',
    about: 'laboratory work; living things',
  }),
  science('SC2', 'Physics', {
    level: 'Core',
    needs: 'Algebra 1',
    slots: 'Tue 4; Fri 4',
    capacity: '80',
    about: 'laboratory work; modelling',
  }),
  science('SC3', 'Chemistry', {
    level: 'Core',
    slots: 'Wed 4; Fri 3',
    about: 'laboratory work; materials',
  }),
  science('SC4', 'Advanced biology', {
    level: 'Advanced',
    needs: 'Biology; Chemistry',
    term: AUTUMN,
    slots: 'Mon 4; Thu 4',
    capacity: '20',
    about: 'laboratory work; living things; reading research',
  }),
  science('SC5', 'Electricity and light', {
    level: 'Advanced',
    needs: 'Physics',
    slots: 'Wed 5; Fri 1',
    capacity: '24',
    about: 'laboratory work; modelling; building things',
  }),
  science('SC6', 'Environmental science', {
    level: 'Core',
    slots: 'Tue 5; Thu 5',
    about: 'living things; working with data; debate',
  }),
  humanities('HU1', 'World History', {
    level: 'Core',
    slots: 'Mon 5; Wed 1',
    about: 'reading sources; debate',
  }),
  humanities('HU2', 'Writing Workshop', {
    level: 'Core',
    slots: 'Tue 1; Fri 2',
    capacity: '24',
    about: 'writing; storytelling',
  }),
  humanities('HU3', 'Economics', {
    level: 'Core',
    slots: 'Mon 2; Thu 3',
    about: 'working with data; debate; money',
  }),
  humanities('HU4', 'Psychology', {
    level: 'Core',
    slots: 'Wed 3; Fri 5',
    about: 'reading research; people',
  }),
  humanities('HU5', 'World literature', {
    level: 'Advanced',
    needs: 'Writing Workshop',
    slots: 'Tue 2; Thu 2',
    capacity: '20',
    about: 'writing; storytelling; reading sources',
  }),
  humanities('HU6', 'Philosophy and debate', {
    level: 'Advanced',
    needs: 'World History or Writing Workshop',
    credits: '0.5',
    slots: 'Fri 5',
    capacity: '18',
    about: 'debate; reading sources',
  }),
  entry('chinese', 'CN1', '语文', {
    subject: 'Chinese',
    level: 'Core',
    slots: 'Mon 1; Fri 1',
    about: 'writing; reading sources',
  }),
  entry('chinese', 'CN2', '文学写作', {
    subject: 'Chinese',
    level: 'Advanced',
    needs: '语文',
    term: SPRING,
    slots: 'Wed 2; Fri 2',
    capacity: '20',
    about: 'writing; storytelling',
  }),
  arts('AR1', 'Drawing and design', {
    level: 'Core',
    slots: 'Tue 5; Fri 4',
    capacity: '20',
    about: 'drawing; building things',
  }),
  arts('AR2', 'Music ensemble', {
    level: 'Core',
    slots: 'Mon 6; Wed 6',
    capacity: '30',
    about: 'performing; music',
  }),
  arts('AR3', 'Drama', {
    level: 'Core',
    slots: 'Tue 6; Thu 6',
    capacity: '22',
    about: 'performing; storytelling; people',
  }),
  technology('TE1', 'Computer science 1', {
    level: 'Core',
    slots: 'Mon 3; Thu 1',
    capacity: '24',
    about: 'programming; problem solving',
  }),
  technology('TE2', 'Computer science 2', {
    level: 'Advanced',
    needs: 'Computer science 1',
    slots: 'Tue 3; Fri 3',
    capacity: '20',
    about: 'programming; modelling; problem solving',
  }),
  technology('TE3', 'Robotics', {
    level: 'Core',
    slots: 'Wed 5; Thu 5',
    capacity: '16',
    seatsTaken: '2',
    about: 'programming; building things',
  }),
  entry('health', 'PE1', 'Health and movement', {
    subject: 'Health',
    level: 'Core',
    requiredFor: 'all',
    credits: '0.5',
    slots: 'Mon 5 | Wed 4 | Thu 6',
    capacity: '',
    about: 'people; sport',
  }),
];

export function writeCatalogue(): string {
  const header = CATALOGUE_COLUMNS.map((column) => CATALOGUE_HEADERS[column].en);
  return csvText([header, ...SAMPLE_CATALOGUE.map((one) => CATALOGUE_COLUMNS.map((c) => one[c]))]);
}

/** Given in sections of their own, or every year alike. */
const NO_ELECTIVE = new Set(['Algebra 1', 'Health and movement']);
const MOST = 5;
const TASTE = 1.1;
const SHARED_CONTENT = 0.5;

const wordsOf = ({ about }: Entry): string[] => about.split('; ');
const namesIn = (text: string): string[] => text.split(/; | or /).filter(Boolean);

/** What students chose beside their sections, by taste, by what they had before, and never without its needs. */
export function electiveRecords(school: SimulatedSchool, random: Random): CourseRecord[] {
  const terms = [...new Set(school.sections.map(({ term }) => term.name))].slice(0, -1);
  const before = Map.groupBy(school.history, ({ student }) => student);
  const here = Map.groupBy(
    school.sections.flatMap(({ course, students }) => students.map(({ id }) => ({ id, course }))),
    ({ id }) => id,
  );
  return school.students.flatMap((student) => {
    const taken = new Set([
      ...(before.get(student.id) ?? []).map(({ course }) => course),
      ...(here.get(student.id) ?? []).map(({ course }) => course),
    ]);
    return electivesOf(student, { taken, terms, random: random.stream(student.id) });
  });
}

type Choosing = { taken: Set<string>; terms: readonly string[]; random: Random };

function electivesOf(
  student: SimulatedStudent,
  { taken, terms, random }: Choosing,
): CourseRecord[] {
  const tastes = new Map<string, number>();
  const tasteFor = (area: string): number => {
    const known = tastes.get(area) ?? random.normal() + 0.5 * standingIn(student, area);
    tastes.set(area, known);
    return known;
  };
  const records: CourseRecord[] = [];
  const count = random.whole([1, MOST]);
  const first = random.whole([0, Math.max(0, terms.length - 2)]);
  for (let i = 0; i < count; i++) {
    const liked = SAMPLE_CATALOGUE.filter(({ title }) => taken.has(title)).flatMap(wordsOf);
    const open = SAMPLE_CATALOGUE.filter(
      (one) => !NO_ELECTIVE.has(one.title) && !taken.has(one.title) && isWithin(one, taken),
    );
    const worth = open.map(
      (one) =>
        TASTE * tasteFor(one.area) +
        SHARED_CONTENT * wordsOf(one).filter((word) => liked.includes(word)).length,
    );
    const chosen = open[pickByWorth(random, worth)];
    const term = terms[Math.min(terms.length - 1, first + Math.floor(i / 2))];
    if (!chosen || term === undefined) break;
    taken.add(chosen.title);
    const standing = standingIn(student, chosen.area);
    const advanced = chosen.level === 'Advanced' ? 0.3 : 0;
    records.push({
      student: student.id,
      course: chosen.title,
      term,
      grade: Math.round(100 * logistic(1.1 - advanced + 0.7 * standing + random.normal(0, 0.35))),
      credits: Number(chosen.credits),
    });
  }
  return records;
}

function isWithin({ needs }: Entry, taken: ReadonlySet<string>): boolean {
  return needs
    .split('; ')
    .every((any) => any === '' || namesIn(any).some((name) => taken.has(name)));
}

function pickByWorth(random: Random, worth: readonly number[]): number {
  const most = Math.max(...worth);
  const odds = worth.map((value) => Math.exp(value - most));
  let left = random.between([0, 1]) * odds.reduce((sum, v) => sum + v, 0);
  return odds.findIndex((value) => (left -= value) < 0);
}

/** Histories in the order of terms, each student's own order kept within one. */
export function inTermOrder(
  records: readonly CourseRecord[],
  terms: readonly string[],
): CourseRecord[] {
  return records.toSorted((a, b) => terms.indexOf(a.term) - terms.indexOf(b.term));
}
