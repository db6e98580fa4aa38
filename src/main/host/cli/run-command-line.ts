/** The command line as a function: words in, one answer on standard output, an exit status back. */
import type { FailureCode } from '../../../shared/failure.ts';
import { describeFailure, Failure } from '../../../shared/failure.ts';
import type { StartProcess } from '../../../shared/process.ts';
import type { Language } from '../../../shared/words/say.ts';
import { languageOf, LANGUAGES } from '../../../shared/words/say.ts';
import type { App } from '../app.ts';
import { callDirectly } from '../app.ts';
import { defaultSchoolFile } from '../data-folder.ts';
import type { Log } from '../log.ts';
import { describeForLog, logTo } from '../log.ts';
import type { Answer, Command, Surroundings } from './command.ts';
import { describeCommand, describeCommands } from './describe-commands.ts';
import { readFailure } from './read-failure.ts';
import type { Terminal } from './terminal.ts';
import { jsonChunks } from './write-json.ts';

type OpenApp = (options: {
  schoolFile: string;
  mustExist: boolean;
  readsBeside: boolean;
  language: Language;
  now: () => Date;
  log: Log;
  startProcess: StartProcess;
}) => Promise<App>;

export type CommandLine = {
  commands: readonly Command[];
  terminal: Terminal;
  signal: AbortSignal;
  openApp: OpenApp;
  startProcess: StartProcess;
};

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;
const CANCELLED = 130;

const usageFailures: ReadonlySet<FailureCode> = new Set([
  'unknown-command',
  'unknown-option',
  'option-missing',
  'option-twice',
  'value-missing',
  'wrong-value',
  'operand-missing',
  'operand-unexpected',
]);

function valueAfter(tokens: readonly string[], option: string): string | undefined {
  const joined = tokens.find((token) => token.startsWith(`${option}=`));
  if (joined !== undefined) return joined.slice(option.length + 1);
  const at = tokens.indexOf(option);
  return at < 0 ? undefined : tokens[at + 1];
}

/** Known before anything else, so that even a wrong word is answered in the reader's language. */
function readLanguage(tokens: readonly string[], env: Terminal['env']): Language {
  const asked = LANGUAGES.find((language) => language === valueAfter(tokens, '--lang'));
  return asked ?? languageOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
}

/** A command's name is one word or two: `evaluate sequences`. */
function findCommand(tokens: readonly string[], commands: readonly Command[]) {
  for (const words of [2, 1]) {
    const name = tokens.slice(0, words).join(' ');
    const command = commands.find((candidate) => candidate.name === name);
    if (command) return { command, rest: tokens.slice(words) };
  }
  throw new Failure('unknown-command', { name: tokens[0] ?? '' });
}

function failureOf(thrown: unknown, log: Log): Failure {
  const failure = readFailure(thrown);
  // What came through a door was logged there.
  if (failure && (failure.code !== 'unexpected' || failure !== thrown)) return failure;
  log({ call: 'command', ...describeForLog(thrown) });
  return new Failure('unexpected');
}

function statusOf({ code }: Failure, signal: AbortSignal): number {
  if (code === 'cancelled' || signal.aborted) return CANCELLED;
  return usageFailures.has(code) ? WRONG_USAGE : FAILED;
}

async function writeAnswer(answer: Answer, asJson: boolean, { out }: Terminal): Promise<void> {
  const chunks = asJson ? jsonChunks(answer.json) : answer.text;
  if (typeof chunks === 'string') return out(chunks);
  for await (const chunk of chunks) await out(chunk);
}

/** Opens the app at the first call; it is closed with the command, or abandoned where that failed. */
function lazyApp(line: CommandLine, options: { schoolFile: string; lang: Language; log: Log }) {
  let app: Promise<App> | undefined;
  const openApp: Surroundings['openApp'] = (how, schoolFile = options.schoolFile) => {
    app ??= line.openApp({
      schoolFile: how === 'scratch' ? ':memory:' : schoolFile,
      mustExist: how === 'existing' || how === 'reading',
      readsBeside: how === 'reading',
      language: options.lang,
      now: line.terminal.now,
      log: options.log,
      startProcess: line.startProcess,
    });
    return app;
  };
  const open: Surroundings['open'] = async (how, schoolFile) =>
    callDirectly(await openApp(how, schoolFile));
  const end = async (status: number) => {
    const opened = await app;
    await (status === DONE ? opened?.close() : opened?.abandon());
  };
  return { open, openApp, end };
}

async function answer(
  command: Command,
  tokens: readonly string[],
  around: Surroundings,
): Promise<number> {
  const { terminal, signal } = around;
  const given = await command.run(tokens, around);
  await writeAnswer(given, tokens.includes('--json'), terminal);
  if (given.stay) return given.stay();
  return signal.aborted ? CANCELLED : (given.status?.() ?? DONE);
}

async function run(
  tokens: readonly string[],
  line: CommandLine,
  lang: Language,
  log: Log,
): Promise<number> {
  const { terminal, signal, commands } = line;
  if (tokens.length === 0 || tokens[0] === '--help' || tokens[0] === 'help') {
    await terminal.out(describeCommands(commands, lang));
    return tokens.length === 0 ? WRONG_USAGE : DONE;
  }
  const { command, rest } = findCommand(tokens, commands);
  if (rest.includes('--help')) {
    await terminal.out(describeCommand(command, lang));
    return DONE;
  }
  const schoolFile = valueAfter(rest, '--db') ?? defaultSchoolFile(terminal);
  const seed = Number(valueAfter(rest, '--seed') ?? 1);
  const { end, ...app } = lazyApp(line, { schoolFile, lang, log });
  const { startProcess } = line;
  let status = FAILED;
  try {
    const around = { terminal, lang, seed, signal, schoolFile, startProcess, ...app };
    status = await answer(command, rest, around);
    return status;
  } finally {
    await end(status);
  }
}

/** @returns the exit status: 0 done, 1 failed, 2 wrong usage, 130 cancelled */
export async function runCommandLine(
  tokens: readonly string[],
  line: CommandLine,
): Promise<number> {
  const { terminal, signal } = line;
  const lang = readLanguage(tokens, terminal.env);
  const log = logTo(terminal.err, terminal.now);
  try {
    return await run(tokens, line, lang, log);
  } catch (thrown) {
    const failure = failureOf(thrown, log);
    const error = describeFailure(failure, lang);
    if (tokens.includes('--json'))
      await terminal.out(`${JSON.stringify({ outcome: 'error', error })}\n`);
    else terminal.err(`${error.message} ${error.next}\n`);
    return statusOf(failure, signal);
  }
}
