/** One JSON document in pieces, so that a large answer is never one large text. */

const MANY = 100;
const CHUNK = 64 * 1024;

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a long list lies in it; of a long list's own entries nobody asks. */
function isLarge(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > MANY || value.some(isLarge);
  return isObject(value) && Object.values(value).some(isLarge);
}

function* list(values: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [at, value] of values.entries()) {
    if (at > 0) yield ',\n';
    yield* pieces(value);
  }
  yield ']';
}

function* record(value: object): Generator<string> {
  yield '{';
  let between = '';
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    yield `${between}${JSON.stringify(key)}:`;
    yield* pieces(entry);
    between = ',\n';
  }
  yield '}';
}

function* pieces(value: unknown): Generator<string> {
  if (!isLarge(value)) yield JSON.stringify(value) ?? 'null';
  else if (Array.isArray(value)) yield* list(value);
  else if (isObject(value)) yield* record(value);
}

/** A stream becomes a list, each entry written when it comes. */
async function* document(value: unknown): AsyncGenerator<string> {
  if (!isStream(value)) return yield* pieces(value);
  yield '[';
  let between = '';
  for await (const entry of value) {
    yield between;
    yield* pieces(entry);
    between = ',\n';
  }
  yield ']';
}

/** The document of `value`, in chunks of about 64 KiB, with a line end. */
export async function* jsonChunks(value: unknown): AsyncGenerator<string> {
  let chunk = '';
  for await (const piece of document(value)) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}\n`;
}
