/** A large gradebook as a district would export it: ids, names, classes, four assessments, remarks. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export const LARGE_ITEMS = [
  { title: 'Quiz 1', maxPoints: 20 },
  { title: 'Quiz 2', maxPoints: 20 },
  { title: 'Essay', maxPoints: 50 },
  { title: 'Final exam', maxPoints: 100 },
] as const;

const GIVEN = ['Ada', 'Béla', 'Chidi', 'Dörte', 'Eun-ji', 'Fátima', 'Goran', 'Hée', 'Ivo', 'Jo'];
const FAMILY = ['Abara', 'Brück', 'Costa', 'Dahl', 'Ekwueme', 'Grün', 'Horák', 'Ibsen', 'Jónás'];
const CLASSES = 400;
const ROWS_A_WRITE = 10_000;

/** @returns the file's size in bytes */
export function writeLargeFile(
  path: string,
  { rows, seed }: { rows: number; seed: number },
): number {
  const random = xoroshiro128plus(seed);
  const pick = (list: readonly string[]) => list[uniformInt(random, 0, list.length - 1)] ?? '';
  const cell = (maxPoints: number): string => {
    const chance = uniformInt(random, 0, 99);
    if (chance < 2) return 'EX';
    if (chance < 5) return '';
    if (chance < 6) return 'Absent';
    return String(uniformInt(random, 0, maxPoints * 4) / 4);
  };
  const titles = LARGE_ITEMS.map(({ title, maxPoints }) => `${title} (out of ${maxPoints})`);
  const file = openSync(path, 'w');
  try {
    let bytes = writeSync(
      file,
      `${['Student ID', 'Name', 'Section', ...titles, 'Notes'].join(',')}\n`,
    );
    for (let from = 0; from < rows; from += ROWS_A_WRITE) {
      let text = '';
      for (let row = from; row < Math.min(rows, from + ROWS_A_WRITE); row++) {
        const note = row % 5000 === 7 ? '"moved; ""new"" here"' : '';
        const name = `${pick(GIVEN)} ${pick(FAMILY)}-${row}`;
        const cells = LARGE_ITEMS.map(({ maxPoints }) => cell(maxPoints));
        const id = String(row).padStart(7, '0');
        text += `${[id, name, `C${row % CLASSES}`, ...cells, note].join(',')}\n`;
      }
      bytes += writeSync(file, text);
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
