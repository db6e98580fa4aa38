/** Fixed episodes from a file, so that every method answers the same questions. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { Episode, EpisodeSize } from './sample-episode.ts';

const rows = z.array(z.array(z.number().int().nonnegative()).min(1)).min(2);

const file = z.object({
  way: z.number().int().min(2),
  shot: z.number().int().min(1),
  query_per_class: z.number().int().min(1),
  episodes: z.array(z.object({ support: rows, query: rows })).min(1),
});

export type EpisodeFile = { name: string; size: EpisodeSize; episodes: readonly Episode[] };

/** @throws Failure `episodes-unreadable` */
export function readEpisodes(path: string, images: number): EpisodeFile {
  const name = basename(path);
  const bytes = readFileSync(path);
  const read = file.safeParse(parse(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes));
  if (!read.success) throw new Failure('episodes-unreadable', { file: name });
  const { way, shot, query_per_class: query, episodes } = read.data;
  const fits = episodes.every(({ support, query: asked }) => {
    const sized =
      support.length === way && asked.length === way && support.every((row) => row.length === shot);
    return (
      sized &&
      asked.every((row) => row.length === query) &&
      [...support, ...asked].flat().every((i) => i < images)
    );
  });
  if (!fits) throw new Failure('episodes-unreadable', { file: name });
  const toRows = ({ support, query: asked }: (typeof episodes)[number]): Episode =>
    support.map((known, row) => ({ support: known, query: asked[row], turns: 0 }));
  return { name, size: { way, shot, query }, episodes: episodes.map(toRows) };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
