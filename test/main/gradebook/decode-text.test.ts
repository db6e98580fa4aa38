/** Bytes to text: the encodings that schools' software writes, marked or not. */
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/main/gradebook/decode-text.ts';

const gbk = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex');

describe('the text of a file', () => {
  it('is UTF-8 wherever its bytes are', () => {
    expect(decodeText(Buffer.from('Zoë,王'))).toMatchObject({
      text: 'Zoë,王',
      encoding: 'utf-8',
      guessed: false,
    });
  });

  it('is Chinese where its bytes come in the pairs of everyday characters', () => {
    // "姓名,数学" and "王睿" in GBK
    const decoded = decodeText(gbk('D0D5 C3FB 2C CAFD D1A7 0A CDF5 EEA3'));
    expect(decoded).toMatchObject({ text: '姓名,数学\n王睿', encoding: 'gb18030', guessed: true });
  });

  it('is Western where accented letters stand alone', () => {
    const decoded = decodeText(
      Buffer.from('Nom;Prénom\nCœur;Anaïs €'.replace('œ', '\x9c').replace('€', '\x80'), 'latin1'),
    );
    expect(decoded).toMatchObject({ text: 'Nom;Prénom\nCœur;Anaïs €', encoding: 'windows-1252' });
  });

  it.each(['utf-16le', 'utf-16be'] as const)('is read by its %s mark', (encoding) => {
    const bytes = Buffer.from('\ufeffName\tZoë', 'utf16le');
    expect(decodeText(encoding === 'utf-16le' ? bytes : bytes.swap16())).toMatchObject({
      text: 'Name\tZoë',
      encoding,
    });
  });

  it('is refused where only noise comes out', () => {
    expect(() =>
      decodeText(Uint8Array.from({ length: 4096 }, (_, i) => (i * 37 + (i >> 3)) % 256)),
    ).toThrow('no encoding');
  });

  it('is believed to be what the teacher says', () => {
    expect(decodeText(Buffer.from([0xe9]), 'windows-1252').text).toBe('é');
  });
});
