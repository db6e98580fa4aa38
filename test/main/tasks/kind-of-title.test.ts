import { describe, expect, it } from 'vitest';
import { kindOfTitle } from '../../../src/main/tasks/kind-of-title.ts';

describe('the kind of work that a title tells', () => {
  it.each([
    ['TMA 3', 'tma'],
    ['CMA 1', 'cma'],
    ['Quiz 4: Momentum', 'quiz'],
    ['HW#12', 'hw'],
    ['Lab-2', 'lab'],
    ['Problem set 7', 'problem set'],
    ['测验2', '测验'],
    ['第三次作业', '作业'],
  ])('%s is one of the %s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
  });

  it.each([
    'Final exam',
    'Unit 3 review',
    'Week 2',
    '第3单元',
    '3.1 Linear equations',
    '2026-10-02',
    '',
  ])('%s tells none', (title) => {
    expect(kindOfTitle(title)).toBeNull();
  });
});
