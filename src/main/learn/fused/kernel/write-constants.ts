/** The agreement of job.ts as AssemblyScript: constants, and a global for every word of a job. */
import * as agreed from './job.ts';

const constants = (prefix: string, values: Readonly<Record<string, number>>): string[] =>
  Object.entries(values).map(([name, value]) => `const ${prefix}_${upper(name)}: i32 = ${value};`);

const upper = (name: string): string => name.replace(/[A-Z]/g, '_$&').toUpperCase();

const numbered = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name, i) => [name, i]));

export function writeConstants(): string {
  const { JOB_WORDS, JOB_FLOATS } = agreed;
  const floatsFrom = 4 * JOB_WORDS.length;
  return [
    ...constants('TASK', agreed.TASK),
    ...constants('LOSS', agreed.LOSS),
    ...constants('ACTIVATION', agreed.ACTIVATION),
    ...constants('COLUMN', numbered(agreed.NET_COLUMNS)),
    ...constants('CONTROL', agreed.CONTROL),
    ...constants('STATE', agreed.STATE),
    ...constants('SCALAR', numbered(agreed.SCALARS)),
    `const MOST_LAYERS: i32 = ${agreed.MOST_LAYERS};`,
    `const WIDE_ROW_BYTES: usize = ${agreed.WIDE_ROW_BYTES};`,
    `const NOISE_REACH: f32 = ${agreed.NOISE_REACH};`,
    ...JOB_WORDS.map((name) => `let ${name}: usize = 0;`),
    ...JOB_FLOATS.map((name) => `let ${name}: f32 = 0;`),
    'function readJob(at: usize): void {',
    ...JOB_WORDS.map((name, i) => `  ${name} = load<u32>(at, ${4 * i});`),
    ...JOB_FLOATS.map((name, i) => `  ${name} = load<f32>(at, ${floatsFrom + 4 * i});`),
    '}',
  ].join('\n');
}
