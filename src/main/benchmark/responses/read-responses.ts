/** A folder of answers: `train`, `val` and `test` as JSON lines, a student each, and what is to be asked of them. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { Answer } from '../../learn/knowledge/answers.ts';

/** `far`: the first and last position, the same for every n; `next`: how many after the n that are shown. */
export type Protocol = { ns: number[]; far: [number, number]; next: number };

export type StudentAnswers = { student: string; history: Answer[] };

export type ResponseData = {
  name: string;
  protocol: Protocol;
  train: StudentAnswers[];
  val: StudentAnswers[];
  test: StudentAnswers[];
  counts: { items: number; skills: number };
};

const Count = z.int().nonnegative();
const Info = z.object({
  protocol: z.object({
    ns: z.array(Count).min(1),
    far: z.tuple([Count, Count]),
    next: z.int().positive(),
  }),
});
const Name = z.union([z.string(), z.number()]);
const Line = z
  .object({
    student: Name,
    items: z.array(Name),
    /** Where there are none, no item names a skill. */
    skills: z.array(z.array(Name)).optional(),
    correct: z.array(z.number().min(0).max(1)),
  })
  .refine(({ items, skills, correct }) => {
    return items.length === (skills ?? items).length && items.length === correct.length;
  });

/** @throws Failure `file-not-found`, `responses-unreadable` */
export async function readResponses(folder: string): Promise<ResponseData> {
  const info = Info.safeParse(parsed(await textOf(join(folder, 'info.json')), 'info.json'));
  if (!info.success) throw unreadable('info.json', info.error.issues[0]?.path.join('.') ?? '');
  const [items, skills] = [new Map<string, number>(), new Map<string, number>()];
  const part = async (name: string) => {
    const { file, text } = await linesOf(folder, name);
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, i) => studentOf(line, { file: `${file}:${i + 1}`, items, skills }));
  };
  // in this order: what the training part holds is numbered first
  const train = await part('train');
  const val = await part('val');
  const test = await part('test');
  if (train.length === 0) throw unreadable('train', '0');
  return {
    name: basename(folder),
    protocol: info.data.protocol,
    train,
    val,
    test,
    counts: { items: items.size, skills: skills.size },
  };
}

const unreadable = (file: string, why: string) =>
  new Failure('responses-unreadable', { file, why });

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new Failure('file-not-found', { file: path });
  });
}

async function linesOf(folder: string, name: string): Promise<{ file: string; text: string }> {
  const file = `${name}.jsonl`;
  const packed = await readFile(join(folder, `${file}.gz`)).catch(() => null);
  if (!packed) return { file, text: await textOf(join(folder, file)) };
  try {
    return { file, text: gunzipSync(packed).toString('utf8') };
  } catch {
    throw unreadable(`${file}.gz`, 'gzip');
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(file, 'JSON');
  }
}

type Numbering = { file: string; items: Map<string, number>; skills: Map<string, number> };

function studentOf(line: string, { file, items, skills }: Numbering): StudentAnswers {
  const read = Line.safeParse(parsed(line, file));
  if (!read.success) throw unreadable(file, read.error.issues[0]?.path.join('.') || 'items');
  const { student, items: own, skills: needed, correct } = read.data;
  const history = own.map((item, i) => ({
    item: numberOf(items, String(item)),
    skills: [...new Set(needed?.[i])].map((skill) => numberOf(skills, String(skill))),
    correct: correct[i],
  }));
  return { student: String(student), history };
}

function numberOf(known: Map<string, number>, name: string): number {
  const found = known.get(name);
  if (found !== undefined) return found;
  known.set(name, known.size);
  return known.size - 1;
}
