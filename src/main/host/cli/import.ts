/** `import`: gradebooks into the school file, each in one step that can be undone; or a trial of it. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Score } from '../../../shared/import/gradebook.ts';
import type { PlanChoices, PlanPreview } from '../../../shared/contract/gradebook.ts';
import { describeFailure, Failure } from '../../../shared/failure.ts';
import type { ImportResult } from '../../../shared/import/result.ts';
import { correctionsSchema } from '../../../shared/import/corrections.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import type { Api } from '../app.ts';
import { command, type Opening } from './command.ts';
import { openFile, readJson } from './files.ts';
import { flag, text } from './option.ts';
import { readFailure } from './read-failure.ts';
import { importedWords } from './imported-words.ts';
import { does, lines } from './words.ts';

type FileError = { code: string; message: string; next: string };
type Imported =
  | (Exclude<ImportResult, { outcome: 'error' }> & { committed: boolean; importId: number | null })
  | { outcome: 'error'; file: string; error: FileError; committed: false; importId: null };

type Work = {
  api: Api;
  choices: PlanChoices;
  isTrial: boolean;
  lang: Language;
  signal: AbortSignal;
};

const MAPPING_EXAMPLE = '{"columns":[{"col":3,"role":"score","maxPoints":20}]}';

function refused(file: string, failure: Failure, lang: Language): Imported {
  const error = describeFailure(failure, lang);
  return { outcome: 'error', file, error, committed: false, importId: null };
}

/** What one file could not do must not keep the others from being imported; Ctrl-C stops them all. */
function refusedBy(thrown: unknown, file: string, lang: Language): Imported {
  const failure = readFailure(thrown);
  if (!failure || failure.code === 'cancelled') throw thrown;
  return refused(file, failure, lang);
}

async function commit(preview: PlanPreview, work: Work): Promise<Imported> {
  const { fileName, planId } = preview;
  const result = await work.api.gradebook.planResult({ planId }, { signal: work.signal });
  if (result.outcome === 'error')
    return refused(fileName, new Failure(result.error.code), work.lang);
  if (work.isTrial) return { ...result, committed: false, importId: null };
  const { importId } = await work.api.gradebook.commitPlan({ planId }, { signal: work.signal });
  return { ...result, committed: true, importId };
}

async function planAgain(
  preview: PlanPreview,
  { api, choices, signal }: Work,
): Promise<PlanPreview> {
  const { planId, result } = preview;
  if (result.outcome === 'error') return preview;
  const wanted = { ...preview.choices, ...definedOnly(choices) };
  return api.gradebook.changePlan({ planId, choices: wanted }, { signal });
}

async function* importFile(path: string, work: Work): AsyncGenerator<Imported> {
  const { api, choices, signal, lang } = work;
  try {
    const file = await openFile(path);
    const { previews } = await api.gradebook.readFile({ file }, { signal });
    for (const [at, preview] of previews.entries()) {
      // A plan made before another was committed is stale: it is made again on the school as it is.
      const isStale = at > 0 || hasChoices(choices);
      yield await commit(isStale ? await planAgain(preview, work) : preview, work);
    }
  } catch (thrown) {
    yield refusedBy(thrown, basename(path), lang);
  }
}

function definedOnly(choices: PlanChoices): PlanChoices {
  return Object.fromEntries(Object.entries(choices).filter(([, choice]) => choice !== undefined));
}

const hasChoices = (choices: PlanChoices) => Object.keys(definedOnly(choices)).length > 0;

async function* importFiles(paths: readonly string[], work: Work): AsyncGenerator<Imported> {
  for (const path of paths) yield* importFile(path, work);
}

/** Passes the results on and remembers whether any failed, which only the last one tells. */
function watch(results: AsyncIterable<Imported>) {
  let hasFailed = false;
  async function* passed(): AsyncGenerator<Imported> {
    for await (const result of results) {
      hasFailed ||= result.outcome === 'error';
      yield result;
    }
  }
  return { results: passed(), status: () => (hasFailed ? 1 : 0) };
}

/** Scores and states, as the preview counts them; blank and unreadable cells are none. */
const isKept = ({ points, status, detail }: Score): boolean =>
  points !== null || status !== 'missing' || (detail !== undefined && detail !== 'blank');

/** How much of what each kind of table is made of. */
function countRows(result: Exclude<Imported, { outcome: 'error' }>): Record<string, number> {
  switch (result.kind) {
    case 'gradebook': {
      const scores = result.scores.filter(isKept).length;
      return { assessments: result.assessments.length, scores };
    }
    case 'responses':
      return { n: result.responses.length };
    case 'course-history':
      return { n: result.courses.length };
    case 'method-log':
      return { n: result.methods.length };
    case 'catalogue':
      return { n: result.catalogue.length };
    case 'skill-map': {
      const named = result.items.flatMap(({ skills }) => skills.map(({ skill }) => skill));
      const skills = new Set([...result.skills.map(({ name }) => name), ...named]);
      return { n: skills.size, items: result.items.length };
    }
  }
}

function describe(result: Imported, lang: Language): string {
  if (result.outcome === 'error')
    return `${result.file}: ${result.error.message} ${result.error.next}\n`;
  const end = say(result.committed ? lines.committed : lines.notCommitted, lang);
  const { file, students, warnings } = result;
  const counts = { file, students: students.length, warnings: warnings.length };
  const told = say(importedWords[result.kind], lang, { ...counts, ...countRows(result) });
  return `${told} ${end}\n`;
}

async function* describeAll(
  results: AsyncIterable<Imported>,
  lang: Language,
): AsyncGenerator<string> {
  for await (const result of results) yield describe(result, lang);
}

/** A single file that holds a single table is answered by itself, not as a list of one. */
async function asOne(results: AsyncIterable<Imported>): Promise<unknown> {
  const all: Imported[] = [];
  for await (const result of results) all.push(result);
  return all.length === 1 ? all[0] : all;
}

/** A trial writes nothing, so it neither makes a school file nor minds that the app has it open. */
function openingFor(schoolFile: string, isTrial: boolean): Opening {
  if (!isTrial) return 'create';
  return existsSync(schoolFile) ? 'reading' : 'scratch';
}

export const importCommand = command({
  name: 'import',
  does: does.import,
  operands: { hint: 'FILE…', least: 1, most: Number.POSITIVE_INFINITY },
  options: {
    'dry-run': flag(),
    mapping: text('FILE'),
    section: text('NAME'),
    course: text('NAME'),
    term: text('NAME'),
  },
  run: async ({ operands, options }, { open, lang, signal, schoolFile }) => {
    const { mapping, section, course, term } = options;
    const isTrial = options['dry-run'];
    const corrections =
      mapping === undefined
        ? undefined
        : await readJson(mapping, correctionsSchema, MAPPING_EXAMPLE);
    const api = await open(openingFor(schoolFile, isTrial));
    const choices = { sectionName: section, courseName: course, termName: term, corrections };
    const { results, status } = watch(
      importFiles(operands, { api, choices, isTrial, lang, signal }),
    );
    if (!options.json) return { json: null, text: describeAll(results, lang), status };
    return { json: operands.length === 1 ? await asOne(results) : results, text: '', status };
  },
});
