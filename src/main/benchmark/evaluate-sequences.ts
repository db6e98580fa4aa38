/** How forecasts do on whole gradebooks: each line item after the first, from what was known before it. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SectionGradebook } from '../../shared/nouns.ts';
import type { ImportResult } from '../../shared/import/result.ts';
import { commitTogether } from '../gradebook/commit-import.ts';
import type { Adapt } from '../insight/outcome/learner-port.ts';
import { METHODS, nameOfMethod } from '../insight/outcome/outcome-model.ts';
import type { Method, OutcomeModel } from '../insight/outcome/outcome-model.ts';
import { predictTask } from '../insight/outcome/predict-task.ts';
import { openSchoolFile } from '../store/school-file.ts';
import { gradebookOfSection, sections } from '../store/section.ts';
import { outcomeTask } from '../tasks/make-tasks.ts';
import type { Judged, Measures } from '../tasks/measure-forecasts.ts';
import { measureForecasts } from '../tasks/measure-forecasts.ts';
import { quantile, rangeOf } from '../tasks/predictive.ts';
import type { Predictive } from '../tasks/predictive.ts';
import { isMarked, readColumns, upcomingColumn } from '../tasks/read-columns.ts';

export type GradebookFile = { file: string; gradebooks: SectionGradebook[] };
export type ReadFile = (path: string) => Promise<ImportResult[]>;

/** One forecast, as a row of PRED.csv. */
export type SequenceForecast = {
  file: string;
  student: string;
  lineItem: string;
  predictive: Predictive;
};

export type SequenceScore = { file: string; method: string } & Measures;
export type SequenceEvaluation = {
  serving: string;
  scores: SequenceScore[];
  forecasts: SequenceForecast[];
};

/**
 * Imports every file of a folder, each into a school of its own, by the way that a teacher's files take.
 * @throws Failure nothing-to-import for a file that is no gradebook
 */
export async function importFolder(folder: string, read: ReadFile): Promise<GradebookFile[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  const files: GradebookFile[] = [];
  for (const name of names) files.push(await importFile(join(folder, name), read));
  return files;
}

async function importFile(path: string, read: ReadFile): Promise<GradebookFile> {
  const school = openSchoolFile(':memory:');
  try {
    const results = await read(path);
    await commitTogether(
      school,
      results.map((result) => ({ result })),
      { title: basename(path) },
    );
    const gradebooks = sections(school).map(({ id }) => gradebookOfSection(school, id));
    return { file: basename(path), gradebooks };
  } finally {
    school.close();
  }
}

type Answered = {
  file: string;
  section: number;
  method: Method;
  predictive: Predictive;
  outcome: number | null;
};

/**
 * @param serving who answers; `auto` is the model's own choice
 * @returns measures per file and pooled (`file` = `all`), over students who have a score; a forecast for every student
 */
export async function evaluateSequences(
  files: readonly GradebookFile[],
  { model, adapt, learner }: { model: OutcomeModel; adapt: Adapt; learner: 'auto' | 'own' },
): Promise<SequenceEvaluation> {
  const serving: Method = learner === 'auto' ? model.card.serving : 'learner';
  const forecasts: SequenceForecast[] = [];
  const answered: Answered[] = [];
  for (const { file, gradebooks } of files) {
    for (const [section, gradebook] of gradebooks.entries()) {
      for (const answer of await answerSection(gradebook, { model, adapt })) {
        answered.push({
          ...answer,
          file,
          section: files.findIndex((one) => one.file === file) * 10_000 + section,
        });
        const { student, lineItem, predictive } = answer;
        if (answer.method === serving) forecasts.push({ file, student, lineItem, predictive });
      }
    }
  }
  const scores = [...files.map(({ file }) => file), 'all'].flatMap((file) =>
    METHODS.map((method) => ({
      file,
      method: nameOfMethod(model.card, method),
      ...scoreOf(answered, file, method),
    })),
  );
  return { serving: nameOfMethod(model.card, serving), scores, forecasts };
}

function scoreOf(answered: readonly Answered[], file: string, method: Method): Measures {
  const own = answered.filter(
    (one) => one.method === method && (file === 'all' || one.file === file),
  );
  const judged: Judged[] = own.flatMap(({ section, predictive, outcome }) =>
    outcome === null ? [] : [{ section, knownCount: 0, predictive, outcome }],
  );
  return measureForecasts(judged);
}

type SectionAnswer = Omit<Answered, 'file' | 'section'> & { student: string; lineItem: string };

async function answerSection(
  gradebook: SectionGradebook,
  { model, adapt }: { model: OutcomeModel; adapt: Adapt },
): Promise<SectionAnswer[]> {
  const columns = readColumns(gradebook);
  const answers: SectionAnswer[] = [];
  for (const [place, column] of columns.entries()) {
    const past = columns.slice(0, place).filter(isMarked);
    if (place === 0) continue;
    const task = outcomeTask(past, [upcomingColumn(gradebook, column)]);
    for (const method of METHODS) {
      const predictives = await predictTask(model, task, { method, adapt });
      predictives.forEach((predictive, i) => {
        const { externalId, name } = gradebook.students[i]!;
        const lineItem = gradebook.lineItems[column.lineItem ?? 0]?.title ?? '';
        const outcome = column.fractions[i] ?? null;
        answers.push({ method, student: externalId ?? name, lineItem, predictive, outcome });
      });
    }
  }
  return answers;
}

/** PRED.csv: `file,student,lineItem,mean,sd,lo80,hi80,lo90,hi90`, shares of the maximum. */
export function writeSequenceForecasts(forecasts: readonly SequenceForecast[]): string {
  const rows = forecasts.map(({ file, student, lineItem, predictive }) => {
    const spread = (quantile(predictive, 0.8413) - quantile(predictive, 0.1587)) / 2;
    const numbers = [
      predictive.mean,
      spread,
      ...rangeOf(predictive, 0.8),
      ...rangeOf(predictive, 0.9),
    ];
    return [...[file, student, lineItem].map(quoted), ...numbers.map((n) => n.toFixed(6))].join(
      ',',
    );
  });
  return `${['file,student,lineItem,mean,sd,lo80,hi80,lo90,hi90', ...rows].join('\n')}\n`;
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
