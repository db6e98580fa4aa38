/** Item statistics as a table that any spreadsheet opens. */
import type { ItemStatistics } from '../../../../shared/contract/skills.ts';
import { csvRecord } from '../../../../shared/csv-text.ts';
import type { Bilingual, Params } from '../../../../shared/words/say.ts';
import { skillWords as words, verdictWords } from '../../../i18n/skills.ts';

/** Excel's mark, so that names of all scripts open as they are. */
const BOM = '\uFEFF';
type Say = (text: Bilingual, params?: Params) => string;

export function itemsCsv(
  items: readonly ItemStatistics[],
  { say, skillOf }: { say: Say; skillOf: (item: ItemStatistics['item']) => string },
): string {
  const withRange = (name: Bilingual) => [
    say(name),
    say(words.from, { name: say(name) }),
    say(words.to, { name: say(name) }),
  ];
  const header = [
    ...[words.item, words.skill, words.n].map((text) => say(text)),
    ...withRange(words.difficulty),
    say(words.discrimination),
    ...withRange(words.pointBiserial),
    ...[words.verdict, words.wrong].map((text) => say(text)),
  ];
  const rows = items.map((one) => [
    one.item.externalId,
    skillOf(one.item),
    one.n,
    ...range(one.difficulty, one.difficultyInterval),
    round(one.discrimination),
    ...range(one.pointBiserial, one.pointBiserialInterval),
    say(verdictWords[one.verdict]),
    one.wrongAnswers[0]?.answer ?? '',
  ]);
  return `${BOM}${[header, ...rows].map((row) => csvRecord(row)).join('\r\n')}\r\n`;
}

const round = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

const range = (value: number | null, interval: [number, number] | null) => [
  round(value),
  round(interval?.[0] ?? null),
  round(interval?.[1] ?? null),
];
