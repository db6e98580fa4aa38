/** The sample school's way in: its files are read, planned and committed exactly as a teacher's own. */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Progress } from '../../shared/contract/call.ts';
import { Failure } from '../../shared/failure.ts';
import { type Bilingual, type Language, say } from '../../shared/words/say.ts';
import { commitTogether, type FileToImport } from '../gradebook/commit-import.ts';
import { readGradebook } from '../gradebook/read-gradebook.ts';
import { simulateSampleSchool } from './sample-school.ts';
import { schoolFiles, type SimulatedFile } from './school-files.ts';
import type { SimulatedSchool } from './simulated-school.ts';

/** The school file that the gradebook room writes to. */
export type TargetSchool = Parameters<typeof commitTogether>[0];

export type SampleOptions = {
  /** Stops before anything is written. */
  signal?: AbortSignal;
  school?: SimulatedSchool;
  /** Of the history step's title, and of the skills and questions. */
  language?: Language;
};

const TITLE: Bilingual = { en: 'Sample school', 'zh-CN': '示例学校' };

/** Of the whole work, what reading and what writing take. */
const READ_FROM = 0.05;
const WRITE_FROM = 0.35;

function progress(stage: string, share: number): Progress {
  return { stage, share, secondsLeft: null };
}

function refuseIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled');
}

function readFile(file: SimulatedFile): FileToImport {
  const [result] = readGradebook(file.bytes, file.fileName);
  if (!result || result.outcome === 'error') {
    throw new Failure('unexpected', {}, `sample file not read: ${file.fileName}`);
  }
  const fingerprint = createHash('sha256').update(file.bytes).digest('hex');
  if (file.section === null) return { result, fingerprint };
  const { name, course, term, termStart } = file.section;
  const choices = { sectionName: name, courseName: course, termName: term, termStart };
  return { result, choices: { ...choices, sectionsBy: 'file' }, fingerprint };
}

/**
 * Writes the sample school as one history step; replaces nothing that is there.
 * Everything is read before the first row is written, so stopping early leaves the school file as it was.
 * @throws Failure `cancelled`
 */
export async function* writeSampleSchool(
  target: TargetSchool,
  { signal, school = simulateSampleSchool(), language = 'en' }: SampleOptions = {},
): AsyncGenerator<Progress> {
  const files = schoolFiles(school, language);
  const read: FileToImport[] = [];
  for (const [i, file] of files.entries()) {
    refuseIfStopped(signal);
    yield progress('read', READ_FROM + ((WRITE_FROM - READ_FROM) * i) / files.length);
    await nextTurn();
    read.push(readFile(file));
  }
  refuseIfStopped(signal);
  yield progress('write', WRITE_FROM);
  await nextTurn();
  await commitTogether(target, read, { title: say(TITLE, language), sample: true });
  yield progress('done', 1);
}
