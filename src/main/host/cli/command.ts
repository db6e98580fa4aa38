/** What a command is: a name, what it takes, and a function from typed words to an answer. */
import type { StartProcess } from '../../../shared/process.ts';
import type { Bilingual, Language } from '../../../shared/words/say.ts';
import type { Api, App } from '../app.ts';
import type { Options, ValuesOf } from './option.ts';
import { choice, flag, number, text } from './option.ts';
import type { Operands } from './parse-arguments.ts';
import { noOperands, parseArguments } from './parse-arguments.ts';
import type { Terminal } from './terminal.ts';

/** Every command takes these. */
export const commonOptions = {
  db: text('FILE'),
  json: flag(),
  lang: choice(['en', 'zh-CN']),
  seed: number('N', { least: 0, whole: true }),
  help: flag(),
} satisfies Options;

/** `reading`: an existing file, beside the app where that has it open. `scratch`: in memory. */
export type Opening = 'existing' | 'reading' | 'create' | 'scratch';

export type Surroundings = {
  terminal: Terminal;
  lang: Language;
  seed: number;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  /** Where the school file is or would be. */
  schoolFile: string;
  /**
   * The calls on the school file, opened once and closed when the command has ended. `scratch` is a
   * file in memory, for a trial where no school file is.
   * @throws Failure no-school-file when it must exist and does not, and the store's own
   */
  open: (how: Opening, schoolFile?: string) => Promise<Api>;
  startProcess: StartProcess;
  /** The same for a command that is a door itself. */
  openApp: (how: Opening, schoolFile?: string) => Promise<App>;
};

/** One document or many lines: only one of the two is asked for. */
export type Answer = {
  /** Any plain value; an async iterable becomes a list, written as it comes. */
  json: unknown;
  text: string | AsyncIterable<string>;
  /** Asked when the answer was written; 0 unless told. */
  status?: () => number;
  /** Goes on after the answer, such as an app that was started; gives the exit status. */
  stay?: () => Promise<number>;
};

type Definition<O extends Options> = {
  name: string;
  does: Bilingual;
  operands?: Operands;
  options: O;
  run: (
    request: { operands: string[]; options: ValuesOf<O & typeof commonOptions> },
    surroundings: Surroundings,
  ) => Promise<Answer>;
};

export type Command = {
  name: string;
  does: Bilingual;
  operands: Operands;
  options: Options;
  /** @param tokens the words after the command's name */
  run: (tokens: readonly string[], surroundings: Surroundings) => Promise<Answer>;
};

/** Forgets the options' types once they are bound to the function that reads them. */
export function command<O extends Options>(definition: Definition<O>): Command {
  const { operands = noOperands, options, run } = definition;
  const all = { ...options, ...commonOptions };
  return {
    ...definition,
    operands,
    run: (tokens, surroundings) => {
      const parsed = parseArguments<O & typeof commonOptions>(tokens, all, operands);
      return run(parsed, surroundings);
    },
  };
}
