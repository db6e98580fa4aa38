/** `evaluate outcomes`: the project's accuracy and coverage tables anew, from one command. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import { LEARNERS } from '../../../shared/nouns.ts';
import type { TableReport } from '../../benchmark/evaluate-table.ts';
import type { SequenceReport } from '../../benchmark/tabulate-outcomes.ts';
import type { Surroundings } from './command.ts';
import { command } from './command.ts';
import { evaluateSequences } from './evaluate-sequences.ts';
import { evaluateTable } from './evaluate-table.ts';
import { choices, number, required, text } from './option.ts';
import { does } from './words.ts';

const FIGURES = 'figures.md';

/** The other commands as anybody would type them; each answers what its own file says. */
const ask = async <T>(run: ReturnType<typeof evaluateTable.run>): Promise<T> =>
  (await run).json as T;

type Wanted = { out: string; learners: readonly string[]; budget: number | undefined };

/** Every table of the folder that has splits beside it. @throws Failure file-not-found without any */
async function evaluateTables(
  folder: string,
  { out, learners, budget }: Wanted,
  around: Surroundings,
): Promise<TableReport[]> {
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => parse(name).name)
    .filter((name) => existsSync(join(folder, `${name}.json`)))
    .toSorted();
  if (names.length === 0) throw new Failure('file-not-found', { file: join(folder, '*.csv') });
  const reports: TableReport[] = [];
  for (const name of names) {
    const file = join(folder, name);
    for (const learner of learners) {
      const to = ['--out', join(out, `${name}-${learner}.csv`), '--learner', learner];
      const time = budget === undefined ? [] : ['--budget', String(budget)];
      const words = ['--data', `${file}.csv`, '--splits', `${file}.json`, ...to, ...time];
      reports.push(await ask(evaluateTable.run(words, around)));
    }
  }
  return reports;
}

/** The gradebooks in `test/`: on the first day, and learned from those in `train/` where there are any. */
async function evaluateGradebooks(
  folder: string,
  { out }: Wanted,
  around: Surroundings,
): Promise<SequenceReport[]> {
  const [train, test] = [join(folder, 'train'), join(folder, 'test')];
  const reports: SequenceReport[] = [];
  for (const from of ['prior', 'train'] as const) {
    if (from === 'train' && !existsSync(train)) continue;
    const taught = from === 'train' ? ['--train', train] : [];
    const words = ['--test', test, '--out', join(out, `sequences-${from}.csv`), ...taught];
    const asked = evaluateSequences.run(words, around);
    reports.push({ from, ...(await ask<Omit<SequenceReport, 'from'>>(asked)) });
  }
  return reports;
}

export const evaluateOutcomes = command({
  name: 'evaluate outcomes',
  does: does.evaluateOutcomes,
  options: {
    tables: text('DIR'),
    sequences: text('DIR'),
    out: required(text('DIR')),
    learner: choices(LEARNERS),
    budget: number('SECONDS', { least: 0.1, whole: false }),
  },
  run: async ({ options }, around) => {
    const { tables, sequences, budget } = options;
    if (tables === undefined && sequences === undefined)
      throw new Failure('option-missing', { option: 'tables' });
    const out = resolve(options.out);
    await mkdir(out, { recursive: true });
    const learners = options.learner.length > 0 ? options.learner : ['auto'];
    const wanted = { out, learners, budget };
    const { tabulateOutcomes } = await import('../../benchmark/tabulate-outcomes.ts');
    const json = {
      sequences: sequences === undefined ? [] : await evaluateGradebooks(sequences, wanted, around),
      tables: tables === undefined ? [] : await evaluateTables(tables, wanted, around),
    };
    const page = tabulateOutcomes(json, around.lang);
    await writeFile(join(out, FIGURES), page);
    return { json: { ...json, out: join(out, FIGURES) }, text: page };
  },
});
