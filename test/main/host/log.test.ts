import { describe, expect, it } from 'vitest';
import { describeForLog, logTo } from '../../../src/main/host/log.ts';
import { toFailure } from '../../../src/shared/failure.ts';

describe('the log', () => {
  it('says where, not what: messages quote names', () => {
    const entry = describeForLog(new RangeError('Ana García\n    at Ana García: 17 of 20'));
    expect(entry.error).toBe('RangeError');
    expect(entry.frames[0]).toMatch(/log\.test\.ts:\d+:\d+/);
    expect(JSON.stringify(entry)).not.toMatch(/Ana|17 of/);
  });

  it('leaves folders out: a home folder is a name', () => {
    expect(describeForLog(new Error('x')).frames.join()).not.toMatch(/[\\/]/);
  });

  it('shows where an error began that became a failure on its way', () => {
    const entry = describeForLog(toFailure(new TypeError('no score of Ana')));
    expect(entry.frames[0]).toMatch(/log\.test\.ts/);
    expect(JSON.stringify(entry)).not.toContain('Ana');
  });

  it('is a line of JSON for each fault', () => {
    const lines: string[] = [];
    const log = logTo(
      (line) => lines.push(line),
      () => new Date('2026-11-23T12:00:00Z'),
    );
    log({ call: 'people.today', error: 'TypeError', frames: [] });
    expect(lines).toEqual([
      '{"at":"2026-11-23T12:00:00.000Z","call":"people.today","error":"TypeError","frames":[]}\n',
    ]);
  });
});
