/** One table of named characters for gradebooks and question banks. */
import { describe, expect, test } from 'vitest';
import { decodeCharacters } from '../../src/shared/html-characters.ts';

describe('characters that HTML names', () => {
  test.each([
    ['Nu&ntilde;ez, Zo&euml; &amp; &Oslash;rsted', 'Nuñez, Zoë & Ørsted'],
    ['2&frac12; &times; 3 &ne; 7&deg;', '2½ × 3 ≠ 7°'],
    ['&#960;r&sup2;, &#x3c0;', 'πr², π'],
    ['a &lt; b &and c', 'a < b &and c'],
    ['Caf&eacute and R&D', 'Café and R&D'],
    ['Essay&part 2, sum&int', 'Essay&part 2, sum&int'],
    ['&part;f &int; &Delta;x', '∂f ∫ Δx'],
    ['&constructor; &toString;', '&constructor; &toString;'],
    ['&#0;&#xd800;', '\ufffd\ufffd'],
    ['a&#7;b&#10;c', 'ab\nc'],
  ])('%s is read as %s', (written, read) => {
    expect(decodeCharacters(written)).toBe(read);
  });
});
