import { describe, expect, it } from 'vitest';
import { findOne, sectionCandidate } from '../../../../src/main/host/cli/find-one.ts';
import { Failure } from '../../../../src/shared/failure.ts';

const counts = {
  termStart: null,
  studentCount: 0,
  lineItemCount: 0,
  scoreCount: 0,
  markedCount: 0,
};
const sections = [
  { id: 1, name: 'Physics A', course: 'Physics', term: 'Spring 2026', ...counts },
  { id: 2, name: 'Physics A', course: 'Physics', term: 'Autumn 2026', ...counts },
  { id: 3, name: 'Physics AB', course: 'Physics', term: 'Autumn 2026', ...counts },
  { id: 14, name: '2', course: '语文', term: null, ...counts },
].map(sectionCandidate);

const find = (name: string) => findOne(name, sections, 'section-not-found');

function failureOf(name: string): Failure {
  try {
    find(name);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
  }
  throw new Error('nothing failed');
}

describe('a name on the command line', () => {
  it('means the one whose whole name it is, in any case', () => {
    expect(find('physics ab')).toBe(3);
  });

  it('may be a part of a single name', () => {
    expect(find('语文')).toBe(14);
  });

  it('may be made exact by course and term', () => {
    expect(find('Physics A Autumn 2026')).toBe(2);
    expect(find('Physics · Physics A · Spring 2026')).toBe(1);
  });

  it('is refused with the list when it fits several', () => {
    const { code, params } = failureOf('Physics A');
    expect(code).toBe('several-matches');
    expect(params['matches']).toBe(
      'Physics · Physics A · Spring 2026 (1), Physics · Physics A · Autumn 2026 (2)',
    );
  });

  it('is an id before it is anything else', () => {
    expect(find('2')).toBe(2);
  });

  it('is refused when nothing fits', () => {
    expect(failureOf('Chemistry').code).toBe('section-not-found');
  });

  it('is the same however its accents are written', () => {
    const ana = [{ id: 7, label: 'Ana García', names: ['Ana Garci\u0301a'.normalize('NFC')] }];
    expect(findOne('ana garci\u0301a', ana, 'student-not-found')).toBe(7);
  });
});
