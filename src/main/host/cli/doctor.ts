/** `doctor`: what this computer offers the app, measured, and how the school file is. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openLearner } from '../../learn/client.ts';
import type { LearnerClient } from '../../learn/client.ts';
import type { Backend } from '../../../shared/contract/trust.ts';
import { describeFailure } from '../../../shared/failure.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { sayBackendReason } from '../../../shared/words/backend-reasons.ts';
import { alignTable } from './align-table.ts';
import type { Surroundings } from './command.ts';
import { command } from './command.ts';
import { learnersHere, learnerTable } from './learners-here.ts';
import { readFailure } from './read-failure.ts';
import { NONE } from './say-number.ts';
import { columns, does, lines } from './words.ts';

type ElectronFound = { version: string | null; binary: string | null };

/** The package's version and its binary, as far as each is here; nothing is downloaded. */
function findElectron(): ElectronFound {
  try {
    const manifest = createRequire(import.meta.url).resolve('electron/package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }; // npm's own file
    const note = join(dirname(manifest), 'path.txt');
    if (!existsSync(note)) return { version, binary: null };
    const binary = join(dirname(manifest), 'dist', readFileSync(note, 'utf8').trim());
    return { version, binary: existsSync(binary) ? binary : null };
  } catch {
    return { version: null, binary: null }; // an installed app without the package
  }
}

async function tryBackends({ startProcess }: Surroundings): ReturnType<LearnerClient['backends']> {
  const learner = openLearner(startProcess);
  try {
    return await learner.backends();
  } finally {
    learner.close();
  }
}

type Health = { path: string; exists: boolean; ok: boolean | null; problems: string[] };

/** A file that can't be opened is what a doctor is asked about: its failure is a finding. */
async function checkFile({ schoolFile, open, signal, lang }: Surroundings): Promise<Health> {
  const found = { path: schoolFile, exists: existsSync(schoolFile) };
  if (!found.exists) return { ...found, ok: null, problems: [] };
  try {
    const api = await open('reading');
    return { ...found, ...(await api.school.check(undefined, { signal })) };
  } catch (thrown) {
    const failure = readFailure(thrown);
    if (!failure) throw thrown;
    const { message, next } = describeFailure(failure, lang);
    return { ...found, ok: false, problems: [`${message} ${next}`] };
  }
}

function backendTable(backends: readonly Backend[], lang: Language): string {
  const rows = backends.map(({ name, usable, metaStepMs, reason }) => [
    name,
    say(usable ? lines.yes : lines.no, lang),
    metaStepMs?.toFixed(1) ?? NONE,
    reason === undefined ? '' : sayBackendReason(reason, lang),
  ]);
  const titles = [
    { title: say(columns.backend, lang) },
    { title: say(columns.usable, lang) },
    { title: say(columns.step, lang), isNumber: true },
    { title: say(columns.why, lang) },
  ];
  return alignTable(titles, rows);
}

function healthLine({ exists, ok, problems }: Health, lang: Language): string {
  if (!exists) return say(lines.noFileYet, lang);
  return ok ? say(lines.sound, lang) : problems.join('\n');
}

function electronWords({ version, binary }: ElectronFound, lang: Language): string {
  if (version === null) return NONE;
  return binary === null ? `${version} (${say(lines.noBinary, lang)})` : version;
}

export const doctor = command({
  name: 'doctor',
  does: does.doctor,
  options: {},
  run: async (_, around) => {
    const { lang, schoolFile: path } = around;
    const { version: node } = process;
    const electron = findElectron();
    const { backends, chosen, ...tried } = await tryBackends(around);
    const learners = learnersHere(tried.learners, lang);
    const schoolFile = await checkFile(around);
    const head = `Node ${node}\nElectron ${electronWords(electron, lang)}\n`;
    const answer = say(lines.chosenBackend, lang, { name: chosen ?? NONE });
    return {
      json: { node, electron, backends, chosen, learners, schoolFile },
      text: `${head}\n${backendTable(backends, lang)}${answer}\n\n${learnerTable(learners, lang)}\n${path}\n${healthLine(schoolFile, lang)}\n`,
    };
  },
});
