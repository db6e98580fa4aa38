import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/main/host/cli/command.ts';
import { command } from '../../../../src/main/host/cli/command.ts';
import { text } from '../../../../src/main/host/cli/option.ts';
import { runCommandLine } from '../../../../src/main/host/cli/run-command-line.ts';
import { Failure } from '../../../../src/shared/failure.ts';
import { smallApp } from '../small-app.ts';

const does = { en: 'try', 'zh-CN': '尝试' };

const status = command({
  name: 'status',
  does,
  options: { note: text() },
  run: async ({ options }, { open, seed, lang, schoolFile }) => {
    const { scores } = await (await open('existing')).school.status();
    return { json: { scores, seed, lang, schoolFile, note: options.note }, text: `${scores}\n` };
  },
});
const breaks = command({
  name: 'break badly',
  does,
  options: {},
  run: () => Promise.reject(new TypeError('cannot read the score 17 of Ana García')),
});
const refuses = command({
  name: 'refuse',
  does,
  options: {},
  run: async (_, { open }) => {
    await (await open('existing')).gradebook.sections();
    return { json: null, text: '' };
  },
});
const waits = command({
  name: 'wait',
  does,
  options: {},
  run: (_, { signal }) =>
    new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new Failure('cancelled'))),
    ),
});

type Heard = { code: number; out: string; err: string; closed: number };

async function hear(
  words: string[],
  env: Record<string, string> = {},
  signal = new AbortController().signal,
): Promise<Heard> {
  const heard: Heard = { code: -1, out: '', err: '', closed: 0 };
  const commands: readonly Command[] = [status, breaks, refuses, waits];
  heard.code = await runCommandLine(words, {
    commands,
    signal,
    startProcess: () => {
      throw new Error('no process is needed here');
    },
    openApp: async () => ({ ...smallApp(), close: async () => void (heard.closed += 1) }),
    terminal: {
      out: async (part) => void (heard.out += part),
      err: (part) => void (heard.err += part),
      isWatched: false,
      env: { LANG: 'en_GB.UTF-8', ...env },
      platform: 'linux',
      home: '/home/ana',
      now: () => new Date(0),
      randomToken: () => 'token',
    },
  });
  return heard;
}

describe('a command', () => {
  it('answers in text, or as one JSON document', async () => {
    expect(await hear(['status'])).toMatchObject({ code: 0, out: '240\n', err: '', closed: 1 });
    const { out } = await hear(['status', '--json', '--db', 'x.db', '--note', '7B']);
    expect(JSON.parse(out)).toEqual({
      scores: 240,
      seed: 1,
      lang: 'en',
      schoolFile: 'x.db',
      note: '7B',
    });
  });

  it('takes its language from the option, else from the locale', async () => {
    const langOf = async (words: string[], env = {}) =>
      JSON.parse((await hear(words, env)).out).lang;
    expect(await langOf(['status', '--json', '--lang', 'zh-CN'])).toBe('zh-CN');
    expect(await langOf(['status', '--json'], { LC_ALL: 'zh_CN.UTF-8' })).toBe('zh-CN');
    expect(await langOf(['status', '--json'], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US' })).toBe(
      'zh-CN',
    );
  });

  it('fails with what happened and what to do, and status 1', async () => {
    const { code, out, err } = await hear(['refuse']);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toBe('No class is called “7B”. See “quickstudy sections”.\n');
  });

  it('fails with --json as one document', async () => {
    const { code, out } = await hear(['refuse', '--json', '--lang', 'zh-CN']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      outcome: 'error',
      error: {
        code: 'section-not-found',
        message: '没有名为“7B”的班级。',
        next: '请查看“quickstudy sections”。',
      },
    });
  });

  it('tells nothing of a student when nobody foresaw the fault', async () => {
    const { code, out, err } = await hear(['break', 'badly', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).error.code).toBe('unexpected');
    expect(err).toContain('TypeError');
    expect(out + err).not.toMatch(/Ana|17 of/);
  });

  it.each<[string[]]>([
    [['nothing']],
    [['status', '--colour', 'red']],
    [['status', 'extra']],
    [['status', '--lang', 'fr']],
    [['break']],
  ])('used wrongly ends with status 2: %j', async (words) => {
    expect((await hear(words)).code).toBe(2);
    const { code, out } = await hear([...words, '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out).outcome).toBe('error');
  });

  it('stopped by Ctrl-C ends with status 130', async () => {
    const stop = new AbortController();
    const heard = hear(['wait', '--json'], {}, stop.signal);
    stop.abort();
    expect(await heard).toMatchObject({ code: 130 });
    expect(JSON.parse((await heard).out).error.code).toBe('cancelled');
  });

  it('tells what it takes', async () => {
    const { code, out } = await hear(['status', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('quickstudy status [--note TEXT]');
    expect((await hear(['--help', '--lang', 'zh-CN'])).out).toContain('尝试');
    expect((await hear([])).code).toBe(2);
  });
});
