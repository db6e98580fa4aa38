/** A question bank from a file: told apart by what it holds, not by its name. */
import { unzipSync } from 'fflate';
import { Failure } from '../../../../shared/failure.ts';
import type { BankDraft, BankRead } from './bank-draft.ts';
import { attributionOf } from './bank-draft.ts';
import { MISSING } from './plain-text.ts';
import { readBankCsv } from './read-bank-csv.ts';
import { readMoodle } from './read-moodle.ts';
import { readQti1 } from './read-qti1.ts';
import { readQti2 } from './read-qti2.ts';
import { findAll, findFirst, readXmlTree, textOf } from './xml-tree.ts';
import type { XmlNode } from './xml-tree.ts';

const MOST_BYTES = 30 * 1024 * 1024;
const MOST_FILES = 3000;

/** @throws Failure bank-unreadable, too-large */
export function readBank(fileName: string, bytes: Uint8Array): BankRead {
  if (bytes.length > MOST_BYTES) throw new Failure('too-large');
  const read = isZip(bytes) ? readPackage(bytes) : readOne(textIn(bytes), null);
  if (!read || read.questions.length === 0)
    throw new Failure('bank-unreadable', { file: fileName });
  return withoutGaps(read);
}

/** A question whose picture has no words can't be asked from a bank of texts. */
function withoutGaps({ questions, skipped }: BankRead): BankRead {
  const isWhole = ({ prompt, answer, options }: BankDraft) =>
    ![prompt, answer, ...options].some((text) => text.includes(MISSING));
  const [whole, broken] = [questions.filter(isWhole), questions.filter((one) => !isWhole(one))];
  return {
    questions: whole.map((one) => ({
      ...one,
      explanation: one.explanation.replaceAll(MISSING, '').trim(),
    })),
    skipped: [...skipped, ...broken.map(({ externalId }) => externalId)],
  };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function textIn(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes); // what Chinese spreadsheets write
  }
}

function readOne(text: string, credit: string | null): BankRead | null {
  if (!/^\uFEFF?\s*</.test(text)) return readBankCsv(text);
  const root = treeOf(text);
  if (!root) return null;
  const quiz = findFirst(root, 'quiz');
  if (quiz) return readMoodle(quiz);
  if (findFirst(root, 'questestinterop')) return readQti1(root, credit);
  return findFirst(root, 'assessmentitem') ? readQti2(root, credit) : null;
}

function treeOf(text: string): XmlNode | null {
  try {
    return readXmlTree(text.replace(/^\uFEFF/, ''));
  } catch {
    return null; // not well-formed, or with a DTD: no bank that we read
  }
}

/** A content package: every XML file but the manifest, which says who made it. */
function readPackage(bytes: Uint8Array): BankRead | null {
  const texts = membersOf(bytes);
  const manifest = texts.find(({ name }) => name.endsWith('imsmanifest.xml'));
  const credit = manifest ? creditOf(treeOf(manifest.text)) : null;
  const reads = texts
    .filter((member) => member !== manifest)
    .flatMap(({ text }) => readOne(text, credit) ?? []);
  return {
    questions: reads.flatMap(({ questions }) => questions),
    skipped: reads.flatMap(({ skipped }) => skipped),
  };
}

/** Sizes are asked before anything is unpacked: a bomb stays packed. */
function membersOf(bytes: Uint8Array): { name: string; text: string }[] {
  let total = 0;
  let count = 0;
  try {
    const members = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|csv)$/i.test(name)) return false;
        total += originalSize;
        count += 1;
        if (total > MOST_BYTES || count > MOST_FILES) throw new Failure('too-large');
        return true;
      },
    });
    return Object.entries(members).map(([name, member]) => ({ name, text: textIn(member) }));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('corrupt-archive');
  }
}

/** Authors and rights as the manifest's metadata name them: plainly, or as LOM's vCards and descriptions. */
function creditOf(manifest: XmlNode | null): string | null {
  if (!manifest) return null;
  const all = (name: string, within: XmlNode = manifest) =>
    findAll(within, name).map((node) =>
      textOf(node)
        .replaceAll(/[^\S\n]+/g, ' ')
        .trim(),
    );
  const people = all('entity').map((card) => /^FN[^:]*:(.+)$/m.exec(card)?.[1] ?? card);
  const rights = findAll(manifest, 'rights').flatMap((node) => {
    const told = all('description', node);
    return told.length > 0 ? told : [textOf(node)];
  });
  return attributionOf([...all('author'), ...people, ...rights, ...all('publisher')].slice(0, 4));
}
