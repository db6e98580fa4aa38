/** What an option of the command line takes, and how its words become a typed value. */
import { Failure } from '../../../shared/failure.ts';

export type Option<T> = {
  /** What stands after it in the help; none for a flag. */
  hint: string | null;
  several: boolean;
  /** @param values as typed; empty when the option is absent */
  read: (values: readonly string[], name: string) => T;
};

export type Options = Readonly<Record<string, Option<unknown>>>;
export type ValuesOf<O extends Options> = {
  [K in keyof O]: O[K] extends Option<infer T> ? T : never;
};

export function flag(): Option<boolean> {
  return { hint: null, several: false, read: (values) => values.length > 0 };
}

export function text(hint = 'TEXT'): Option<string | undefined> {
  return { hint, several: false, read: (values) => values[0] };
}

/** May be repeated, or be followed by several values. */
export function texts(hint = 'TEXT…'): Option<readonly string[]> {
  return { hint, several: true, read: (values) => values };
}

/** @throws Failure wrong-value for anything but one of `names` */
export function choice<const T extends string>(names: readonly T[]): Option<T | undefined> {
  const hint = names.join('|');
  const read = ([value]: readonly string[], name: string) => {
    if (value === undefined) return undefined;
    const known = names.find((candidate) => candidate === value);
    if (known === undefined)
      throw new Failure('wrong-value', { option: name, value, expected: hint });
    return known;
  };
  return { hint, several: false, read };
}

/** Several of `names`, repeated or one after another. @throws Failure wrong-value for anything else */
export function choices<const T extends string>(names: readonly T[]): Option<T[]> {
  const one = choice(names);
  return {
    hint: `${names.join('|')}…`,
    several: true,
    read: (values, name) => values.flatMap((value) => one.read([value], name) ?? []),
  };
}

type Range = { least: number; whole: boolean };

/** @throws Failure wrong-value for what is no number, or below the least */
export function number(hint: string, { least, whole }: Range): Option<number | undefined> {
  const expected = `${hint} ≥ ${least}`;
  const read = ([value]: readonly string[], name: string) => {
    if (value === undefined) return undefined;
    const parsed = value.trim() === '' ? Number.NaN : Number(value);
    if (!Number.isFinite(parsed) || parsed < least || (whole && !Number.isInteger(parsed))) {
      throw new Failure('wrong-value', { option: name, value, expected });
    }
    return parsed;
  };
  return { hint, several: false, read };
}

/** @throws Failure option-missing when the option is absent */
export function required<T>(option: Option<T | undefined>): Option<T> {
  const read = (values: readonly string[], name: string): T => {
    const value = option.read(values, name);
    if (value === undefined) throw new Failure('option-missing', { option: name });
    return value;
  };
  return { ...option, read };
}
