/** The help: what each command does and takes, in the reader's language. */
import type { Bilingual, Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import type { Command } from './command.ts';
import { commonOptions } from './command.ts';
import type { Options } from './option.ts';

const words = {
  usage: { en: 'Usage: quickstudy COMMAND …', 'zh-CN': '用法：quickstudy 命令 …' },
  more: {
    en: '“quickstudy COMMAND --help” tells what a command takes. Every command takes:',
    'zh-CN': '“quickstudy 命令 --help”说明该命令的用法。每个命令都接受：',
  },
} satisfies Record<string, Bilingual>;

function optionWords(options: Options): string[] {
  return Object.entries(options)
    .filter(([name]) => name !== 'help')
    .map(([name, { hint }]) => `[--${name}${hint === null ? '' : ` ${hint}`}]`);
}

export function describeCommands(commands: readonly Command[], lang: Language): string {
  const rows = commands.map(({ name, does }) => [`  ${name}`, say(does, lang)]);
  const table = alignTable([{ title: say(words.usage, lang) }, { title: '' }], []);
  const list = alignTable([{ title: '' }, { title: '' }], rows);
  return `${table}${list}\n${say(words.more, lang)}\n  ${optionWords(commonOptions).join(' ')}\n`;
}

export function describeCommand(
  { name, does, operands, options }: Command,
  lang: Language,
): string {
  const parts = ['quickstudy', name, operands.hint, ...optionWords(options)].filter(
    (part) => part !== '',
  );
  return `${say(does, lang)}\n\n  ${parts.join(' ')}\n  ${optionWords(commonOptions).join(' ')}\n`;
}
