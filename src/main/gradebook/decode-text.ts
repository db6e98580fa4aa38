/** Bytes to text: which of the encodings that schools' software writes explains them. */
import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../../shared/import/source.ts';
import { refuse } from './refuse.ts';

export type DecodedText = { text: string; encoding: Encoding; guessed: boolean };

/** Header words of Chinese gradebooks: where one shows, the bytes were GB18030. */
const CHINESE_HEADERS =
  /姓名|学号|考号|准考证|学籍号|班级|总分|成绩|分数|科目|语文|数学|英语|名次|排名|等级|学生/;

/** @param encoding set by the teacher: believed */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText {
  const decoded = encoding
    ? decodeAs(bytes, encoding)
    : (decodeMarked(bytes) ?? decodeUnmarked(bytes));
  if (decoded === null || isNoise(decoded.text)) {
    refuse('unreadable-encoding', `${bytes.length} bytes that no encoding explains`);
  }
  if (decoded.text.trim() === '') refuse('empty-file', 'only white space');
  return decoded;
}

function strict(bytes: Uint8Array, label: string): string | null {
  // Node's own way leaves Western text at one byte a character; the decoder takes two.
  if (label === 'utf-8') return isUtf8(bytes) ? asBuffer(bytes).toString('utf8') : null;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const text = strict(bytes, label)?.replace(/^\ufeff/, '') ?? null;
  return text === null ? null : { text, encoding, guessed: false };
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return decodeWide(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decodeWide(bytes, 'utf-16be');
  if (a !== 0xef || b !== 0xbb || c !== 0xbf) return null;
  const text = strict(bytes.subarray(3), 'utf-8');
  return text === null ? null : { text, encoding: 'utf-8-bom', guessed: false };
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** UTF-16 is cut to whole units: a lost last byte costs a character, not the file. */
function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return { text: new TextDecoder(encoding).decode(whole), encoding, guessed: false };
}

function decodeUnmarked(bytes: Uint8Array): DecodedText | null {
  const wide = unmarkedWide(bytes);
  if (wide) return { ...decodeWide(bytes, wide), guessed: true };
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', guessed: false };
  const chinese = strict(bytes, 'gb18030');
  if (chinese !== null && looksChinese(chinese, bytes)) {
    return { text: chinese, encoding: 'gb18030', guessed: true };
  }
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    encoding: 'windows-1252',
    guessed: true,
  };
}

/** ASCII in UTF-16 has a NUL in every second byte, always on the same side. */
function unmarkedWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2048);
  if (head.length < 8) return null;
  const nulls = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) nulls[i % 2]! += 1;
  });
  const half = head.length / 2;
  if (nulls[1]! > half * 0.7 && nulls[0]! < half * 0.05) return 'utf-16le';
  return nulls[0]! > half * 0.7 && nulls[1]! < half * 0.05 ? 'utf-16be' : null;
}

/**
 * In Chinese text high bytes come in pairs from the everyday planes (lead B0–D7 of GB 2312);
 * in Western text an accented letter stands alone between ASCII letters.
 */
function looksChinese(text: string, bytes: Uint8Array): boolean {
  if (CHINESE_HEADERS.test(text)) return true;
  let high = 0;
  let everyday = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const paired = bytes[i]! >= 0xb0 && bytes[i]! <= 0xd7 && (bytes[i + 1] ?? 0) >= 0xa1;
    high += paired ? 2 : 1;
    if (paired) {
      everyday += 2;
      i += 1;
    }
  }
  return high > 0 && everyday / high >= 0.6;
}

/** NUL bytes or many control characters: no text, whatever the decoder says. */
function isNoise(text: string): boolean {
  const sample = text.length > 200_000 ? text.slice(0, 200_000) : text;
  if (sample.includes('\u0000')) return true;
  // counting control characters is the point
  const controls = sample.match(
    /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g,
  );
  return (controls?.length ?? 0) > Math.max(2, sample.length * 0.005);
}
