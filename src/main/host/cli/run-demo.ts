/** The main job end to end on the sample school: written as files, imported, forecast, reported. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { SectionSummary } from '../../../shared/nouns.ts';
import { say } from '../../../shared/words/say.ts';
import {
  SAMPLE_SEED,
  sampleSchoolSpec,
  simulateSampleSchool,
} from '../../simulate/sample-school.ts';
import { schoolFiles } from '../../simulate/school-files.ts';
import type { SchoolSpec } from '../../simulate/simulate-school.ts';
import { simulateSchool } from '../../simulate/simulate-school.ts';
import type { SimulatedSchool } from '../../simulate/simulated-school.ts';
import { writeSampleSchool } from '../../simulate/write-sample-school.ts';
import type { Api } from '../app.ts';
import type { Answer, Surroundings } from './command.ts';
import { writeWhole } from './files.ts';
import { showProgress } from './show-progress.ts';
import { lines } from './words.ts';

const FEWEST_SECTIONS = 3;

/** `count` of them, the last among them. */
function evenly<T>(all: readonly T[], count: number): T[] {
  return all.filter(
    (_, i) => Math.floor(((i + 1) * count) / all.length) > Math.floor((i * count) / all.length),
  );
}

/** Fewer students are fewer classes of the usual size, from all terms; more are larger classes. */
function specFor(students: number): SchoolSpec {
  const spec = sampleSchoolSpec();
  const share = students / spec.studentLimit;
  const kept = Math.max(FEWEST_SECTIONS, Math.ceil(spec.sections.length * Math.min(1, share)));
  const grown = Math.max(1, share);
  return {
    ...spec,
    studentLimit: students,
    sections: evenly(spec.sections, kept).map((section) => ({
      ...section,
      studentCount: Math.round(section.studentCount * grown),
    })),
  };
}

function simulate(students: number | undefined, seed: number): SimulatedSchool {
  if (students === undefined && seed === 1) return simulateSampleSchool();
  const spec = students === undefined ? sampleSchoolSpec() : specFor(students);
  return simulateSchool(spec, SAMPLE_SEED + seed - 1);
}

/** A name that nothing has yet: a demo never writes into what is there. */
function freshFile(folder: string): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? 'sample-school.db' : `sample-school-${count}.db`);
    if (!existsSync(path)) return path;
  }
}

async function writeFiles(
  files: readonly { fileName: string; bytes: Uint8Array }[],
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { fileName, bytes } of files) {
    await writeFile(join(folder, basename(fileName)), bytes);
  }
}

async function importSchool(
  school: SimulatedSchool,
  db: string,
  { openApp, terminal, signal, lang }: Surroundings,
): Promise<void> {
  const app = await openApp('create', db);
  const progress = showProgress(terminal);
  const told = { school, signal, language: lang };
  for await (const { share, secondsLeft } of writeSampleSchool(app.context.school, told)) {
    progress.show({ label: say(lines.importing, lang), share, secondsLeft });
  }
  progress.end();
}

/** The class to look at: running now, with most of it still to come. */
function liveliest(sections: readonly SectionSummary[]): SectionSummary | undefined {
  const running = sections.filter(({ markedCount, lineItemCount }) => markedCount < lineItemCount);
  return running.find(({ markedCount }) => markedCount > 1) ?? running[0] ?? sections.at(-1);
}

async function reportOn(api: Api, folder: string, { lang, signal }: Surroundings): Promise<string> {
  const section = liveliest(await api.gradebook.sections(undefined, { signal }));
  const asked = { sectionId: section?.id ?? 1, format: 'html' as const, language: lang };
  await api.forecast.section({ sectionId: asked.sectionId }, { signal });
  const { file } = await api.report.section(asked, { signal });
  const path = join(folder, 'report.html');
  await writeWhole(path, file);
  return path;
}

export type DemoRequest = {
  /** The school file; absent: a fresh one in `out`. */
  db: string | undefined;
  /** A folder; absent: a new one among the temporary files. */
  out: string | undefined;
  students: number | undefined;
};

export async function runDemo(request: DemoRequest, around: Surroundings): Promise<Answer> {
  const { terminal, lang, seed, signal } = around;
  const started = terminal.now().getTime();
  const folder = resolve(request.out ?? (await mkdtemp(join(tmpdir(), 'quickstudy-demo-'))));
  const school = simulate(request.students, seed);
  await writeFiles(schoolFiles(school, lang), join(folder, 'gradebooks'));
  const db = request.db ?? freshFile(folder);
  await importSchool(school, db, around);
  const api = await around.open('create', db);
  const report = await reportOn(api, folder, around);
  const { sections, students } = await api.school.status(undefined, { signal });
  const seconds = (terminal.now().getTime() - started) / 1000;
  const json = { db, sections, students, report, seconds };
  const line = say(lines.demoDone, lang, { ...json, seconds: seconds.toFixed(1) });
  return { json, text: `${line}\n` };
}
