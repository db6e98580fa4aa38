/** A folder of course histories: students to learn from, students to choose on, students to answer. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { History } from '../../learn/recommend/histories.ts';

const id = z.union([z.number(), z.string()]);
type SourceId = z.infer<typeof id>;
const historySchema = z.object({ student: id, courses: z.array(id) });
const newcomerSchema = z.object({ student: id, support: z.array(id), query: z.array(id).min(1) });
const infoSchema = z.looseObject({ n_items: z.number().int().positive().optional() });

/** A student who was not learned from. */
export type Newcomer = { student: string; known: History; held: readonly number[] };

export type CourseData = {
  name: string;
  /** The source's ids, by our numbers. */
  courseIds: string[];
  taken: History[];
  validation: Newcomer[];
  test: Newcomer[];
  /** The held-out courses were a student's last, and every list is in the order of time. */
  isOrdered: boolean;
};

/** @throws Failure `file-not-found`, `courses-unreadable` */
export async function readCourses(folder: string): Promise<CourseData> {
  const info = infoSchema.parse(await readInfo(folder));
  const known = await readLines(folder, 'known', historySchema);
  const validation = await readLines(folder, 'new_val', newcomerSchema);
  const test = await readLines(folder, 'new_test', newcomerSchema);
  const numbers = new Map<SourceId, number>();
  const numberOf = (course: SourceId): number => {
    const number = numbers.get(course) ?? numbers.size;
    numbers.set(course, number);
    return number;
  };
  const all = [...known.map(({ courses }) => courses), ...test.map(({ support }) => support)];
  const learned = [...all, ...validation.map(({ support, query }) => [...support, ...query])];
  for (const course of catalogueOf(info.n_items, learned)) numberOf(course);
  const distinct = (courses: readonly SourceId[]): History => [...new Set(courses.map(numberOf))];
  const newcomer = ({ student, support, query }: z.infer<typeof newcomerSchema>): Newcomer => ({
    student: String(student),
    known: distinct(support),
    held: distinct(query.filter((course) => !support.includes(course))),
  });
  return {
    name: basename(folder),
    taken: known.map(({ courses }) => distinct(courses)),
    validation: validation.map(newcomer),
    test: test.map(newcomer),
    isOrdered: saysLast(info),
    courseIds: [...numbers.keys()].map(String),
  };
}

/** All that the file counts, where ids are those numbers; else all that anybody was seen to take, in their order. */
function catalogueOf(count: number | undefined, lists: readonly SourceId[][]): SourceId[] {
  const seen = new Set(lists.flat());
  const numbers = Array.from({ length: count ?? 0 }, (_, i) => i);
  const areNumbers = [...seen].every(
    (course) => numbers.includes(Number(course)) && typeof course === 'number',
  );
  if (areNumbers && numbers.length > 0) return numbers;
  return [...seen].sort((a, b) => String(a).localeCompare(String(b), 'en', { numeric: true }));
}

/** The information says in words how courses were held out: the last ones, or any. */
function saysLast(info: Record<string, unknown>): boolean {
  const words = JSON.stringify(info).toLowerCase();
  return /\blast\b|latest|temporal|chronolog|time[- _]ordered/.test(words) && !/random/.test(words);
}

async function readInfo(folder: string): Promise<unknown> {
  const path = join(folder, 'info.json');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Failure('file-not-found', { file: path });
  });
  return parse(text) ?? {};
}

async function readLines<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T[]> {
  const path = join(folder, `${name}.jsonl.gz`);
  const plain = join(folder, `${name}.jsonl`);
  const bytes = await readFile(path).catch(() =>
    readFile(plain).catch(() => {
      throw new Failure('file-not-found', { file: path });
    }),
  );
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    const read = schema.safeParse(parse(line));
    if (!read.success) throw new Failure('courses-unreadable', { file: name, line: i + 1 });
    return read.data;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
