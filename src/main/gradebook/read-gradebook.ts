/** The whole reading side as one pure function: bytes in, checked results or coded refusals out. */
import type { Corrections } from '../../shared/import/corrections.ts';
import type { ImportErrorCode } from '../../shared/import/remarks.ts';
import type { ImportResult, ReadTable, SkillMapResult } from '../../shared/import/result.ts';
import { applyLetters } from './apply-letters.ts';
import { applyMaxima } from './apply-maxima.ts';
import { decodeText } from './decode-text.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { openArchive } from './read-archive.ts';
import type { Archive } from './read-archive.ts';
import { inflateMember } from './read-archive.ts';
import { readOleTables, readTextTables, readZipTables } from './read-tables.ts';
import { RECOGNISERS } from './recognisers.ts';
import { refusalOf, refuse } from './refuse.ts';
import { looksLikeHtml } from './read-html.ts';
import { guardXml } from './read-xml.ts';
import { readMoodleXml, looksLikeMoodleXml } from './recognise-moodle-xml.ts';
import { readOneRoster } from './recognise-oneroster.ts';
import { joinSkillMaps } from './skill-map-table.ts';
import { sniff } from './sniff.ts';
import { type Table, type Tables, watched } from './table.ts';
import { withinRows } from './within-rows.ts';

/**
 * One result a gradebook; a zip of files gives one for each. Never throws for what a file holds.
 * @param watch.letGo called when a text has been decoded and its bytes are needed no more
 * @param watch.tell hears how much of a large table has been read, 0–1
 */
export function readGradebook(
  bytes: Uint8Array,
  name: string,
  corrections: Corrections = {},
  { letGo = () => {}, tell = () => {} }: Partial<Watch> = {},
): ImportResult[] {
  try {
    const results = readNamed(bytes, name, { corrections, depth: 0, letGo, tell });
    const { maxima = [], letters = [] } = corrections;
    if (maxima.length + letters.length === 0) return results;
    return results.map((result) =>
      result.outcome === 'ok' && result.kind === 'gradebook'
        ? { ...result, ...applyLetters(applyMaxima(result, maxima), letters) }
        : result,
    );
  } catch (thrown) {
    return [refusal(thrown, name)];
  }
}

function refusal(thrown: unknown, file: string): ImportResult {
  return { outcome: 'error', error: { code: refusalOf(thrown, 'not-a-gradebook') }, file };
}

/** A zip of files may lie in another, as a learning system's course archive does; no deeper. */
const DEEPEST_ZIP = 1;

type Watch = { letGo: () => void; tell: (share: number) => void };
type How = Watch & { corrections: Corrections; depth: number };

function readNamed(bytes: Uint8Array, name: string, how: How): ImportResult[] {
  const { corrections } = how;
  if (bytes.length > MAX_FILE_BYTES) refuse('too-large', `${bytes.length} bytes`);
  const kind = sniff(bytes);
  if (kind === 'zip') return readZip(openArchive(bytes), name, how);
  const read = kind === 'ole' ? readBest(readOleTables(bytes), corrections) : readText(bytes, how);
  return [{ ...read, file: name }];
}

function readText(bytes: Uint8Array, { corrections, letGo, tell }: How): ReadTable {
  const decoded = decodeText(bytes, corrections.encoding);
  letGo();
  if (/^\s*<\?xml/.test(decoded.text) && !looksLikeHtml(decoded.text)) guardXml(decoded.text);
  if (looksLikeMoodleXml(decoded.text)) return readMoodleXml(decoded.text, decoded.encoding);
  const tables = readTextTables(decoded, corrections).map((table) => watched(table, tell));
  return readBest(tables, corrections);
}

function readZip(archive: Archive, name: string, how: How): ImportResult[] {
  const tables = readZipTables(archive);
  if (tables) return [{ ...readBest(tables, how.corrections), file: name }];
  const roster = readOneRoster(archive);
  return roster ? [{ ...roster, file: name }] : readMembers(archive, name, how);
}

/** Documents of other programs are zips too. */
const OTHER_DOCUMENT =
  /^(?:word\/document|ppt\/presentation|index\/document|META-INF\/container)\.(?:xml|iwa)$/i;
const UNSEEN = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$)/i;

function readMembers(archive: Archive, name: string, how: How): ImportResult[] {
  const members = [...archive.members.values()].filter((member) => !UNSEEN.test(member.name));
  if (members.some((member) => OTHER_DOCUMENT.test(member.name))) refuse('wrong-file-type');
  if (members.some(({ encrypted }) => encrypted)) refuse('encrypted');
  const results = members.flatMap((member) => {
    try {
      const bytes = inflateMember(archive, member);
      const isZip = sniff(bytes) === 'zip';
      if (isZip && how.depth >= DEEPEST_ZIP && !readZipTables(openArchive(bytes))) return [];
      return readNamed(bytes, member.name, { ...how, depth: how.depth + 1, letGo: () => {} });
    } catch (thrown) {
      return [refusal(thrown, member.name)];
    }
  });
  const read = results.filter(({ outcome }) => outcome === 'ok');
  if (read.length > 0) return read;
  return [{ outcome: 'error', error: { code: commonRefusal(results) }, file: name }];
}

/** What to tell about an archive of which nothing could be read. */
function commonRefusal(results: readonly ImportResult[]): ImportErrorCode {
  const codes = results.flatMap((result) =>
    result.outcome === 'error' ? [result.error.code] : [],
  );
  const telling = codes.filter((code) => code !== 'wrong-file-type' && code !== 'not-a-gradebook');
  const grave = telling.find(
    (code) => code === 'too-large' || code === 'encrypted' || code === 'corrupt-archive',
  );
  return grave ?? (telling.length === 1 && codes.length === 1 ? telling[0]! : 'not-a-gradebook');
}

/** Of several sheets the one with most students; where none can be read, the refusal that says most. */
function readBest(tables: Tables, corrections: Corrections): ReadTable {
  const wanted = corrections.sheet;
  const chosen = wanted === undefined ? tables : tables.filter(({ sheet }) => sheet === wanted);
  const refusals: ImportErrorCode[] = [];
  const maps: SkillMapResult[] = [];
  let best: ReadTable | null = null;
  for (const table of chosen) {
    try {
      const result = readTable(withinRows(table, corrections), corrections);
      if (result.kind === 'skill-map') maps.push(result);
      if (!best || isRather(result, best)) best = result;
    } catch (thrown) {
      refusals.push(refusalOf(thrown, 'not-a-gradebook'));
    }
  }
  if (best?.kind === 'skill-map') return joinSkillMaps(maps) ?? best;
  return best ? withSheets(best, tables) : refuse(mostTelling(refusals));
}

function withSheets(result: ReadTable, tables: Tables): ReadTable {
  const sheets = tables.flatMap(({ sheet }) => sheet ?? []);
  return sheets.length > 1 ? { ...result, source: { ...result.source, sheets } } : result;
}

/** Students' scores before the map of an exam's questions that lies beside them. */
function isRather(result: ReadTable, best: ReadTable): boolean {
  const [isScores, wereScores] = [result, best].map(({ kind }) => kind === 'gradebook');
  const isMap = result.kind === 'skill-map' || best.kind === 'skill-map';
  if (isMap && isScores !== wereScores) return isScores === true;
  return weight(result) > weight(best);
}

function weight(result: ReadTable): number {
  if (result.kind === 'catalogue') return result.catalogue.length;
  if (result.kind === 'skill-map') return result.skills.length + result.items.length;
  return result.kind === 'method-log' ? result.methods.length : result.students.length;
}

const TELLING: readonly ImportErrorCode[] = [
  'too-large',
  'no-score-columns',
  'no-students',
  'no-student-column',
  'not-a-gradebook',
];

function mostTelling(codes: readonly ImportErrorCode[]): ImportErrorCode {
  return TELLING.find((code) => codes.includes(code)) ?? codes[0] ?? 'not-a-gradebook';
}

function readTable(table: Table, corrections: Corrections): ReadTable {
  for (const recognise of RECOGNISERS) {
    const result = recognise(table, corrections);
    if (result) return result;
  }
  return refuse('not-a-gradebook');
}
