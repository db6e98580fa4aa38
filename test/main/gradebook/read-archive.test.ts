/** Archives are opened behind guards: what they declare is checked, and what they really hold as well. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { inflateMember, openArchive } from '../../../src/main/gradebook/read-archive.ts';

const csv = strToU8('ID,Name,Quiz\n1,Ann,5\n2,Bo,6\n');
const outcomes = (bytes: Uint8Array) =>
  readGradebook(bytes, 'file.zip').map((result) =>
    result.outcome === 'ok' ? result.file : result.error.code,
  );
const zip = (files: Record<string, Uint8Array>) => zipSync(files);

/** Sets the bytes of a field in the directory entry of the only member. */
function withDirectory(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(value, changed.indexOf('PK\u0001\u0002', 0, 'latin1') + at);
  return changed;
}
const SIZE = 24;

describe('an archive', () => {
  it('of several files gives each gradebook in turn, the rest is passed over', () => {
    const files = {
      'a.csv': csv,
      'b/c.csv': csv,
      'readme.txt': strToU8('hello there'),
      '__MACOSX/._a.csv': csv,
    };
    expect(outcomes(zip(files))).toEqual(['a.csv', 'b/c.csv']);
  });

  it('without any gradebook is none', () => {
    expect(outcomes(zip({ 'a.png': strToU8('\x89PNG\r\n\x1a\n', true) }))).toEqual([
      'not-a-gradebook',
    ]);
    expect(outcomes(zip({ 'word/document.xml': strToU8('<x/>') }))).toEqual(['wrong-file-type']);
  });

  it('that declares too much is refused before anything is opened', () => {
    expect(() =>
      openArchive(withDirectory(zip({ 'a.csv': csv }), SIZE, 300 * 1024 * 1024)),
    ).toThrow('declares');
  });

  it('that lies about its sizes is found while inflating', () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(66 * 1024 * 1024) }, { level: 1 });
    const archive = openArchive(withDirectory(bomb, SIZE, 1000));
    const [member] = archive.members.values();
    expect(() => inflateMember(archive, member!)).toThrow('inflates on');
  });

  it('cut off or damaged is corrupt', () => {
    const whole = zip({ 'a.csv': csv });
    expect(outcomes(whole.slice(0, -10))).toEqual(['corrupt-archive']);
    const flipped = Buffer.from(whole);
    flipped[38]! ^= 0xff;
    expect(outcomes(flipped)).toEqual(['corrupt-archive']);
  });

  it('with a password is encrypted', () => {
    const bytes = Buffer.from(zip({ 'a.csv': csv }));
    bytes[bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 8]! |= 1;
    expect(outcomes(bytes)).toEqual(['encrypted']);
  });
});

describe('XML', () => {
  it('with a DOCTYPE or entities is refused', () => {
    const sheet =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><results><result><student>&a;</student></result></results>';
    expect(readGradebook(strToU8(sheet), 'x.xml')).toMatchObject([
      { error: { code: 'corrupt-archive' } },
    ]);
  });
});
