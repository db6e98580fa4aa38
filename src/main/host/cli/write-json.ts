/** One JSON document in pieces, so that a large answer is never one large text. */

const isList = (value: unknown): value is Iterable<unknown> => Array.isArray(value);

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Below this depth a value is small enough to be one piece: a score, a student, a warning. */
const PIECE_DEPTH = 3;

async function* list(values: Iterable<unknown> | AsyncIterable<unknown>, depth: number) {
  yield '[';
  let between = '';
  for await (const value of values) {
    yield between;
    yield* pieces(value, depth + 1);
    between = ',\n';
  }
  yield ']';
}

async function* record(value: object, depth: number): AsyncGenerator<string> {
  yield '{';
  let between = '';
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    yield `${between}${JSON.stringify(key)}:`;
    yield* pieces(entry, depth + 1);
    between = ',\n';
  }
  yield '}';
}

async function* pieces(value: unknown, depth: number): AsyncGenerator<string> {
  if (isStream(value)) yield* list(value, depth);
  else if (depth >= PIECE_DEPTH || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value) ?? 'null';
  } else if (isList(value)) yield* list(value, depth);
  else yield* record(value, depth);
}

const CHUNK = 64 * 1024;

/** The document of `value`, in chunks of about 64 KiB, with a line end. */
export async function* jsonChunks(value: unknown): AsyncGenerator<string> {
  let chunk = '';
  for await (const piece of pieces(value, 0)) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}\n`;
}
