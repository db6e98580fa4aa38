/** Bytes to tables: the container's own reader, whichever it is. */
import type { Corrections } from '../../shared/import/corrections.ts';
import type { DecodedText } from './decode-text.ts';
import { guardOle } from './guard-ole.ts';
import type { Archive } from './read-archive.ts';
import { inflateMember } from './read-archive.ts';
import { readDelimited } from './read-delimited.ts';
import { looksLikeHtml, readHtml } from './read-html.ts';
import { readOds } from './read-ods.ts';
import { isWorkbook, readBiff, readXlsx } from './read-workbook.ts';
import { readXml2003 } from './read-xml2003.ts';
import { refuse } from './refuse.ts';
import type { Tables } from './table.ts';
import { isBlankRow } from './table.ts';

export function readTextTables(decoded: DecodedText, corrections: Corrections): Tables {
  const { text } = decoded;
  if (/^\s*<\?xml/.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return withValues(readXml2003(text.replace(/^[\s\ufeff]+/, '')));
  }
  if (looksLikeHtml(text)) {
    const tables = readHtml(decoded);
    return tables.length > 0 ? tables : refuse('not-a-gradebook', 'a page without tables');
  }
  return [readDelimited(decoded, corrections.delimiter)];
}

export function readOleTables(bytes: Uint8Array): Tables {
  const names = Buffer.from(bytes).toString('latin1');
  const holds = (stream: string) => names.includes([...stream].map((c) => `${c}\u0000`).join(''));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) refuse('encrypted');
  if (!holds('Workbook') && !holds('Book'))
    refuse('wrong-file-type', 'an OLE file without a workbook');
  guardOle(bytes);
  return withValues(readBiff(bytes));
}

/** Null where the archive is no workbook. */
export function readZipTables(archive: Archive): Tables | null {
  const { members } = archive;
  if (isWorkbook(archive)) return withValues(readXlsx(archive));
  const content = members.get('content.xml');
  const type = members.get('mimetype');
  if (!content || !type) return null;
  const mime = Buffer.from(inflateMember(archive, type)).toString('latin1').trim();
  if (!mime.includes('opendocument.spreadsheet')) refuse('wrong-file-type', mime.slice(0, 80));
  refuseEncryptedOds(archive);
  return withValues(readOds(Buffer.from(inflateMember(archive, content)).toString('utf8')));
}

function refuseEncryptedOds(archive: Archive): void {
  const manifest = archive.members.get('META-INF/manifest.xml');
  if (!manifest) return;
  const xml = Buffer.from(inflateMember(archive, manifest)).toString('utf8');
  if (/encryption-data/i.test(xml)) refuse('encrypted');
}

function withValues(tables: Tables): Tables {
  const isFilled = (table: Tables[number]) => {
    for (let i = 0; i < table.rowCount; i++) if (!isBlankRow(table.row(i))) return true;
    return false;
  };
  const filled = tables.filter(isFilled);
  return filled.length > 0 ? filled : refuse('empty-file', 'a workbook without values');
}
