import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../src/shared/failure.ts';
import {
  choice,
  flag,
  number,
  required,
  text,
  texts,
} from '../../../../src/main/host/cli/option.ts';
import { noOperands, parseArguments } from '../../../../src/main/host/cli/parse-arguments.ts';

const files = { hint: 'FILE…', least: 1, most: 3 };

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : 'other';
  }
  return undefined;
}

describe('the words after a command', () => {
  it('are options with their values, and operands wherever they stand', () => {
    const options = {
      section: text(),
      steps: number('N', { least: 1, whole: true }),
      resume: flag(),
    };
    const parsed = parseArguments(
      ['a.csv', '--section', '7B', 'b.csv', '--steps=20', '--resume'],
      options,
      files,
    );
    expect(parsed).toEqual({
      operands: ['a.csv', 'b.csv'],
      options: { section: '7B', steps: 20, resume: true },
    });
  });

  it('leave out what was not said', () => {
    const options = { section: text(), resume: flag(), k: texts() };
    expect(parseArguments([], options, noOperands).options).toEqual({
      section: undefined,
      resume: false,
      k: [],
    });
  });

  it('may give an option several values, repeated or in a row', () => {
    const options = { train: texts(), test: texts() };
    const words = ['--train', 'a', 'b', '--test', 'c', '--train', 'd'];
    expect(parseArguments(words, options, noOperands).options).toEqual({
      train: ['a', 'b', 'd'],
      test: ['c'],
    });
  });

  it('are files after --, even when they begin like options', () => {
    expect(parseArguments(['--', '--odd=name.csv'], {}, files).operands).toEqual([
      '--odd=name.csv',
    ]);
  });

  it('keep a value that begins with a single dash or holds an equals sign', () => {
    const options = { change: text(), as: text() };
    const words = ['--change=a=b.json', '--as', '-5'];
    expect(parseArguments(words, options, noOperands).options).toEqual({
      change: 'a=b.json',
      as: '-5',
    });
  });

  it.each<[string, string[]]>([
    ['unknown-option', ['--colour', 'red']],
    ['unknown-option', ['--__proto__', 'x']],
    ['value-missing', ['--section']],
    ['value-missing', ['--section', '--resume']],
    ['wrong-value', ['--steps', 'many']],
    ['wrong-value', ['--steps', '2.5']],
    ['wrong-value', ['--steps', '0']],
    ['wrong-value', ['--steps=']],
    ['wrong-value', ['--format', 'docx']],
    ['option-twice', ['--section', '7A', '--section', '7B']],
    ['operand-unexpected', ['extra']],
  ])('are refused as %s: %j', (code, words) => {
    const options = {
      section: text(),
      steps: number('N', { least: 1, whole: true }),
      format: choice(['html', 'pdf']),
      resume: flag(),
    };
    expect(codeOf(() => parseArguments(words, options, noOperands))).toBe(code);
  });

  it('are refused when something needed is not there', () => {
    expect(codeOf(() => parseArguments([], { out: required(text()) }, noOperands))).toBe(
      'option-missing',
    );
    expect(codeOf(() => parseArguments([], {}, files))).toBe('operand-missing');
  });
});
