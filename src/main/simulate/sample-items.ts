/** The sample school's item bank: a question for each item that was asked, and which wrong answer each student chose. */
import { type Random, randomOf } from '../../shared/random.ts';
import type { Bilingual } from '../../shared/words/say.ts';
import { type Question, SAMPLE_SKILLS } from './sample-skills.ts';
import type { SimulatedResponse, SimulatedSchool } from './simulated-school.ts';

const LABELS = ['A', 'B', 'C', 'D'];
/** Share of students who have one of a skill's misconceptions, and how many of their wrong answers show it. */
const HOLDERS = 0.3;
const SHOWN = 0.75;
/** An item that was marked by a wrong key: the best were told that they were wrong. */
export const WRONG_KEY = 'Algebra 1 · Quiz 2: Inequalities · 7';

type Option = { text: Bilingual; misconception: Bilingual | null; isRight: boolean };
export type SampleItem = {
  id: string;
  set: string;
  skill: string;
  text: Bilingual;
  options: Option[];
};

/** Every item of a skill of the map, in the order in which they were first asked. */
export function sampleItems({ seed, sections }: SimulatedSchool): SampleItem[] {
  const items = new Map<string, SampleItem>();
  for (const { item, skill } of sections.flatMap(({ responses }) => responses)) {
    const known = SAMPLE_SKILLS.find(({ key }) => key === skill);
    if (!known || items.has(item)) continue;
    const random = randomOf(seed, `words of ${item}`);
    const { text, options } = write(() => known.ask(random), random);
    const [, set = ''] = item.split(' · ');
    items.set(item, { id: item, set, skill, text, options });
  }
  return [...items.values()];
}

/** Asks again until no two answers are the same. */
function write(ask: () => Question, random: Random): Pick<SampleItem, 'text' | 'options'> {
  for (;;) {
    const { text, key, wrong } = ask();
    const options = [
      { text: key, misconception: null, isRight: true },
      ...wrong.map((one) => ({ ...one, isRight: false })),
    ];
    if (new Set(options.map((option) => option.text.en)).size === options.length)
      return { text, options: random.shuffled(options) };
  }
}

export const labelOf = (place: number): string => LABELS[place] ?? '';
export const keyOf = ({ id, options }: SampleItem): string => {
  const key = options.findIndex(({ isRight }) => isRight);
  return labelOf(id === WRONG_KEY ? (key + 1) % options.length : key);
};

export type Chosen = { answer: string; correct: 0 | 1 };

/** What was chosen, and what the key made of it; whoever has a misconception has it in the whole skill. */
export function chooseAnswers(school: SimulatedSchool) {
  const items = new Map(sampleItems(school).map((item) => [item.id, item]));
  const students = new Map<string, Random>();
  const held = new Map<string, string | null>();
  const randomOfStudent = (student: string) => {
    const random = students.get(student) ?? randomOf(school.seed, `choices of ${student}`);
    students.set(student, random);
    return random;
  };
  return ({ student, item: id, skill, correct }: SimulatedResponse): Chosen => {
    const item = items.get(id);
    if (!item) return { answer: '', correct };
    const random = randomOfStudent(student);
    const wrong = item.options.filter(({ isRight }) => !isRight);
    const named = wrong.flatMap(({ misconception }) => misconception?.en ?? []);
    const key = `${student} ${skill}`;
    const misconception = held.get(key) ?? (random.chance(HOLDERS) ? random.pick(named) : '');
    held.set(key, misconception);
    const own = wrong.find((option) => option.misconception?.en === misconception);
    const chosen =
      correct === 1
        ? item.options.find(({ isRight }) => isRight)
        : own && random.chance(SHOWN)
          ? own
          : random.pick(wrong);
    const answer = labelOf(item.options.findIndex((option) => option === chosen));
    return { answer, correct: id === WRONG_KEY ? (answer === keyOf(item) ? 1 : 0) : correct };
  };
}
