/** From the words of a command line to operands and typed options; nothing unknown is passed over. */
import { Failure } from '../../../shared/failure.ts';
import type { Options, ValuesOf } from './option.ts';

export type Operands = { hint: string; least: number; most: number };
export const noOperands: Operands = { hint: '', least: 0, most: 0 };

type Collected = { operands: string[]; values: Map<string, string[]> };

/** `--name=value` is `--name value`; after `--` everything is an operand. */
function splitEquals(tokens: readonly string[]): string[] {
  const end = tokens.indexOf('--');
  const options = end < 0 ? tokens : tokens.slice(0, end);
  const split = options.flatMap((token) => {
    const at = token.indexOf('=');
    return token.startsWith('--') && at > 0 ? [token.slice(0, at), token.slice(at + 1)] : [token];
  });
  return end < 0 ? split : [...split, ...tokens.slice(end)];
}

const isOption = (token: string | undefined) => token?.startsWith('--') === true;

function collect(tokens: readonly string[], options: Options): Collected {
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  const rest = splitEquals(tokens);
  while (rest.length > 0) {
    const token = rest.shift() ?? '';
    if (token === '--') {
      operands.push(...rest.splice(0));
    } else if (!isOption(token)) {
      operands.push(token);
    } else {
      const name = token.slice(2);
      values.set(name, [...(values.get(name) ?? []), ...takeValues(name, rest, options)]);
    }
  }
  return { operands, values };
}

/** Takes from `rest` what belongs to the option; a flag's value is the empty text. */
function takeValues(name: string, rest: string[], options: Options): string[] {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) throw new Failure('unknown-option', { option: name });
  if (option.hint === null) return [''];
  if (rest.length === 0 || isOption(rest[0])) throw new Failure('value-missing', { option: name });
  if (!option.several) return rest.splice(0, 1);
  const next = rest.findIndex(isOption);
  return rest.splice(0, next < 0 ? rest.length : next);
}

function checkOperands(found: readonly string[], { hint, least, most }: Operands): void {
  if (found.length < least) throw new Failure('operand-missing', { operand: hint });
  const extra = found[most];
  if (extra !== undefined) throw new Failure('operand-unexpected', { operand: extra });
}

function checkOnce(values: Map<string, string[]>, options: Options): void {
  for (const [name, given] of values) {
    if (given.length > 1 && options[name]?.several === false && options[name].hint !== null) {
      throw new Failure('option-twice', { option: name });
    }
  }
}

export type Parsed<O extends Options> = { operands: string[]; options: ValuesOf<O> };

/**
 * @throws Failure unknown-option, value-missing, wrong-value, option-missing, option-twice,
 * operand-missing, operand-unexpected
 */
export function parseArguments<O extends Options>(
  tokens: readonly string[],
  options: O,
  expected: Operands,
): Parsed<O> {
  const { operands, values } = collect(tokens, options);
  checkOnce(values, options);
  checkOperands(operands, expected);
  const read = Object.entries(options).map(([name, option]) => [
    name,
    option.read(values.get(name) ?? [], name),
  ]);
  // Each option's own `read` made its value: the record has the types that `options` declares.
  return { operands, options: Object.fromEntries(read) as ValuesOf<O> };
}
