import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appScheme, serveScreen } from '../../../../src/main/host/electron/app-scheme.ts';

let folder: string;
let answer: (address: string) => Promise<Response>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickstudy-scheme-'));
  mkdirSync(join(folder, 'screen'));
  writeFileSync(join(folder, 'screen', 'index.html'), '<title>Quickstudy</title>');
  writeFileSync(join(folder, 'secret.json'), '{}');
  symlinkSync(folder, join(folder, 'screen', 'up'));
  serveScreen(
    {
      handle: (_scheme, handler) =>
        (answer = async (address) => handler({ url: address } as Request)),
    },
    join(folder, 'screen'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('app://quickstudy/', () => {
  it('gives the page with a policy that allows no inline code', async () => {
    const page = await answer('app://quickstudy/');
    expect(await page.text()).toContain('Quickstudy');
    expect(page.headers.get('content-security-policy')).toContain(
      "script-src 'self'; style-src 'self'",
    );
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each([
    'app://quickstudy/../secret.json',
    'app://quickstudy/%2e%2e/secret.json',
    'app://quickstudy/..%2fsecret.json',
    'app://quickstudy/up/secret.json',
    'app://quickstudy//secret.json',
    'app://other/',
    'app://quickstudy:80/',
    'app://user@other/',
  ])('gives nothing else: %s', async (address) => {
    const page = await answer(address);
    expect(page.status).toBe(404);
    expect(await page.text()).toBe('');
  });

  it('is a secure origin of its own that skips no policy', () => {
    expect(appScheme.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true });
  });
});
