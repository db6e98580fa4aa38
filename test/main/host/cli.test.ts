import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openSchoolFile } from '../../../src/main/store/school-file.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashOfRows } from '../store/small-school.ts';

const root = resolve(import.meta.dirname, '../../..');
const CLI = join(root, 'src/main/host/cli.ts');
const gradebooks = join(root, 'test/fixtures/gradebooks');
const canvas = join(gradebooks, 'canvas-basic.csv');

/** Each test starts several processes, on a computer that may be busy. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickstudy-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

type Heard = { status: number | null; out: string; err: string };
type Run = { child: ReturnType<typeof spawn>; heard: Promise<Heard> };

/** The real command in a process of its own, with a data folder of its own. */
function run(...words: string[]): Run {
  const env = { ...process.env, XDG_DATA_HOME: join(folder, 'data'), LC_ALL: 'en_US.UTF-8' };
  const child = spawn(process.execPath, [CLI, ...words], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard: Heard = { status: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (heard.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (heard.err += text));
  return {
    child,
    heard: new Promise((done) => child.on('close', (status) => done({ ...heard, status }))),
  };
}

const quickstudy = (...words: string[]) => run(...words).heard;

/** The one document on standard output. */
async function answer<T>(...words: string[]): Promise<T & { status: number | null }> {
  const { status, out } = await quickstudy(...words, '--json');
  expect(out).toMatch(/^[[{][^]*[\]}]\n$/);
  return { ...(JSON.parse(out) as T), status };
}

/** Everything that stands in a school file, as one digest. */
function rowsIn(path: string): string {
  const school = openSchoolFile(path);
  const rows = hashOfRows(school);
  school.close();
  return rows;
}

type Failed = { outcome: string; error: { code: string; message: string; next: string } };
type Step = { steps: { title: string; state: string }[] };

describe('a Canvas export', () => {
  const db = () => join(folder, 'canvas.db');

  it('can be tried without a trace', async () => {
    const tried = await answer<{ committed: boolean; students: unknown[] }>(
      'import',
      canvas,
      '--dry-run',
      '--db',
      db(),
    );
    expect(tried).toMatchObject({ status: 0, outcome: 'ok', committed: false, importId: null });
    expect(tried.students).toHaveLength(10);
    expect(existsSync(db())).toBe(false);
  });

  it('is imported under the names that the teacher gives', async () => {
    const words = ['--section', '7B', '--course', 'Reading', '--term', 'Autumn 2026', '--db', db()];
    expect(await answer('import', canvas, ...words)).toMatchObject({
      committed: true,
      importId: 1,
      status: 0,
    });
    const [section] = Object.values(await answer<Record<string, object>>('sections', '--db', db()));
    expect(section).toMatchObject({
      name: '7B',
      course: 'Reading',
      term: 'Autumn 2026',
      studentCount: 10,
    });
  });

  it('can be taken back and done again', async () => {
    expect((await answer<Step>('undo', '--db', db())).steps).toMatchObject([{ state: 'undone' }]);
    expect((await quickstudy('sections', '--json', '--db', db())).out).toBe('[]\n');
    await quickstudy('redo', '--db', db());
    expect((await answer<Step>('undo', '--list', '--db', db())).steps).toMatchObject([
      { state: 'done' },
    ]);
    const { out } = await quickstudy('students', '--section', '7b', '--db', db());
    expect(out).toContain('Okonkwo-Blythe, Amara');
  });

  it('is read beside the app that has it open, and written only by that', async () => {
    const app = openSchoolFile(db());
    try {
      expect((await quickstudy('sections', '--db', db())).out).toContain('7B');
      const tried = await answer('import', canvas, '--dry-run', '--db', db());
      expect(tried).toMatchObject({ status: 0, outcome: 'ok' });
      const refused = await answer<Failed>('undo', '--db', db());
      expect([refused.status, refused.error.code]).toEqual([1, 'school-file-in-use']);
    } finally {
      app.close();
    }
  });

  it('gives likely ranges for what comes next, in the file’s order', async () => {
    type Student = {
      name: string;
      interval80: [number, number] | null;
      reasons: { text: string }[];
    };
    const { students, learner, n } = await answer<{
      students: Student[];
      learner: string;
      n: number;
    }>('predict', '--section', '7B', '--db', db());
    expect([learner.length > 0, n, students[0]?.name]).toEqual([true, 10, 'Okonkwo-Blythe, Amara']);
    const [low, high] = students[0]?.interval80 ?? [0, 0];
    expect(low).toBeLessThan(high);
    expect(students[0]?.reasons[0]?.text).toMatch(/\w/);
  });

  it('shows what a changed score would do, and changes nothing', async () => {
    const change = join(folder, 'change.json');
    writeFileSync(
      change,
      '[{"student":"Quiroga Ñandú, Mateo","lineItem":"Reading log","score":"excused"}]',
    );
    const before = rowsIn(db());
    type World = { sums: { studentId: number; current: number }[] };
    const worlds = await answer<{ before: World; after: World }>(
      'whatif',
      '--section',
      '7B',
      '--change',
      change,
      '--db',
      db(),
    );
    const moved = worlds.after.sums.filter(
      ({ current }, i) => current !== worlds.before.sums[i]?.current,
    );
    expect(moved).toHaveLength(1);
    expect(rowsIn(db())).toBe(before);
  });

  it('becomes a report without a script', async () => {
    const out = join(folder, 'report.html');
    const told = await answer<{ bytes: number }>(
      'report',
      '--section',
      '7B',
      '--format',
      'html',
      '--out',
      out,
      '--names',
      'codes',
      '--db',
      db(),
    );
    const html = readFileSync(out, 'utf8');
    expect(told).toMatchObject({ file: out, bytes: Buffer.byteLength(html), status: 0 });
    expect(html).not.toMatch(/<script|Okonkwo/);
  });

  it('is kept safe by a backup that can be put back', async () => {
    const copy = join(folder, 'copy.db');
    expect(await answer('backup', '--out', copy, '--db', db())).toMatchObject({
      ok: true,
      status: 0,
    });
    await quickstudy('undo', '--db', db());
    expect(await answer('restore', copy, '--db', db())).toMatchObject({ ok: true, students: 10 });
    expect(await answer('check', '--db', db())).toEqual({ ok: true, problems: [], status: 0 });
  });
});

describe('what cannot be done', () => {
  it('is said with what is safe and what to do, and leaves all as it was', async () => {
    const db = join(folder, 'bad.db');
    await quickstudy('import', canvas, '--db', db);
    const before = rowsIn(db);
    const bad = await answer<Failed>('import', join(gradebooks, 'login-page.csv'), '--db', db);
    expect(bad).toMatchObject({ status: 1, outcome: 'error', error: { code: 'not-a-gradebook' } });
    expect(bad.error.message.length * bad.error.next.length).toBeGreaterThan(0);
    expect(rowsIn(db)).toBe(before);
  });

  it('leaves no school file behind that holds nothing', async () => {
    const db = join(folder, 'never.db');
    const page = join(gradebooks, 'login-page.csv');
    expect(await answer<Failed>('import', page, '--db', db)).toMatchObject({ status: 1 });
    expect(await answer<Failed>('restore', page, '--db', db)).toMatchObject({ status: 1 });
    expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it('does not keep the other files out', async () => {
    const db = join(folder, 'several.db');
    const missing = join(folder, 'nowhere.csv');
    const zip = join(gradebooks, 'oneroster-1.1-bulk.zip');
    const { status, out } = await quickstudy('import', missing, canvas, zip, '--db', db, '--json');
    const results = JSON.parse(out) as { outcome: string; committed: boolean }[];
    expect(status).toBe(1);
    expect(results.map(({ outcome, committed }) => [outcome, committed])).toEqual([
      ['error', false],
      ['ok', true],
      ['ok', true],
    ]);
  });

  it('needs a school file', async () => {
    const missing = await answer<Failed>('sections', '--lang', 'zh-CN');
    expect(missing).toMatchObject({ status: 1, error: { code: 'no-school-file' } });
    expect(missing.error.message).toMatch(/学校文件/);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('is said before the work when the folder for a file is not there', async () => {
    const out = join(folder, 'nowhere', 'report.html');
    const failed = await answer<Failed>(
      'report',
      '--section',
      '1',
      '--format',
      'html',
      '--out',
      out,
    );
    expect(failed.error.code).toBe('file-not-written');
  });

  it.each([
    [['predict']],
    [['import']],
    [['report', '--section', '1', '--format', 'exe', '--out', 'x']],
    [['fly']],
  ])('is wrong usage with status 2: %j', async (words) => {
    expect(await answer<Failed>(...words)).toMatchObject({ status: 2, outcome: 'error' });
  });
});

describe('the sample school', () => {
  type Demo = { db: string; sections: number; students: number; report: string; seconds: number };
  let demo: Demo & { status: number | null };
  beforeAll(async () => {
    demo = await answer<Demo>('demo', '--out', join(folder, 'demo'), '--students', '120');
    if (demo.status !== 0) throw new Error(JSON.stringify(demo));
  });

  it('goes through the main job from end to end', () => {
    expect(demo).toMatchObject({ status: 0, sections: 5 });
    expect(demo.students).toBeGreaterThan(80);
    expect(readFileSync(demo.report, 'utf8')).toMatch(/^<!doctype html>/i);
    expect(existsSync(join(folder, 'demo', 'gradebooks'))).toBe(true);
  });

  it('refuses a name that several classes bear, and lists them', async () => {
    const { error } = await answer<Failed>('students', '--section', 'A', '--db', demo.db);
    expect(error.code).toBe('several-matches');
    expect(error.message).toMatch(/\(\d+\), .*\(\d+\)/);
  });

  it('can be learned from, and the learning stopped at once with nothing half-done', async () => {
    const { child, heard } = run('train', '--steps', '5000', '--db', demo.db, '--json');
    await new Promise<void>((begun) => {
      child.stderr?.on('data', (text: string) => text.includes('learning') && begun());
    });
    const stoppedAt = Date.now();
    child.kill('SIGINT');
    const { status, out } = await heard;
    expect(status).toBe(130);
    expect(Date.now() - stoppedAt).toBeLessThan(5000);
    expect((JSON.parse(out) as Failed).error.code).toBe('cancelled');
    expect(await answer('check', '--db', demo.db)).toMatchObject({ ok: true });
  });

  it.skipIf(!existsSync(join(root, 'out/renderer/index.html')))(
    'is shown in the browser (left out where the app is not built)',
    async () => {
      const { child, heard } = run(
        'start',
        '--host',
        'web',
        '--no-open',
        '--db',
        demo.db,
        '--json',
      );
      let out = '';
      const { url } = await new Promise<{ url: string }>((told) => {
        child.stdout?.on('data', (text: string) => {
          out += text;
          if (out.endsWith('\n')) told(JSON.parse(out) as { url: string });
        });
      });
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}$/);
      expect(await (await fetch(url)).text()).toContain('<title>');
      child.kill('SIGINT');
      const { status, err } = await heard;
      expect(status).toBe(0);
      expect(err).not.toContain(new URL(url).hash.slice(6));
    },
  );
});
