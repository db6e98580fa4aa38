import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Contract } from '../../../../src/shared/contract/index.ts';
import type { WebHost } from '../../../../src/main/host/web/web-host.ts';
import { startWebHost } from '../../../../src/main/host/web/web-host.ts';
import type { SmallApp } from '../small-app.ts';
import { sha256, smallApp, status } from '../small-app.ts';

let folder: string;
let app: SmallApp;
let host: WebHost;
let clock: number;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quickstudy-web-'));
  mkdirSync(join(folder, 'screen', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'screen', 'index.html'), '<!doctype html><title>Quickstudy</title>');
  writeFileSync(join(folder, 'screen', 'assets', 'app.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{"name":"Ana"}');
  symlinkSync(join(folder, 'secret.json'), join(folder, 'screen', 'assets', 'link.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  app = smallApp();
  clock = 0;
  host = await startWebHost(app, {
    root: join(folder, 'screen'),
    randomToken: () => randomBytes(32).toString('base64url'),
    now: () => clock,
  });
});
afterEach(() => host.close());

type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: string };
type Told = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
};

/** A request as a hostile program could send it: any path, any Host, nothing tidied up. */
function ask({ method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Told> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: host.port, method, path, headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const origin = () => `http://127.0.0.1:${host.port}`;
const codeOf = (address: string) => new URL(address).hash.replace('#code=', '');

function bring(
  code: string,
  headers: Record<string, string> = { origin: origin() },
): Promise<Told> {
  return ask({ method: 'POST', path: '/session', headers, body: JSON.stringify({ code }) });
}

async function cookie(): Promise<string> {
  const { headers } = await bring(codeOf(host.newAddress()));
  return String(headers['set-cookie']).split(';', 1)[0] ?? '';
}

/** The status with which an upgrade is refused, or 101. */
function knock(headers: Record<string, string>, path = '/rpc'): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
    socket.on('open', () => {
      resolve(101);
      socket.close();
    });
  });
}

async function connect(): Promise<{ api: ContractRouterClient<Contract>; socket: WebSocket }> {
  const headers = { origin: origin(), cookie: await cookie() };
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { headers });
  socket.binaryType = 'arraybuffer';
  // The ws package speaks the browser's interface; only its type is another.
  const websocket = socket as unknown as globalThis.WebSocket;
  return { api: createORPCClient(new RPCLink({ websocket })), socket };
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ORPCError);
  return thrown instanceof ORPCError ? { code: thrown.code, ...thrown.data } : undefined;
}

describe('the pages', () => {
  it('come with a policy that allows no inline code and no other host', async () => {
    const { status: code, headers, body } = await ask({});
    expect(code).toBe(200);
    expect(body).toContain('Quickstudy');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${host.port}`);
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('come with the media type of each file', async () => {
    const { headers } = await ask({ path: '/assets/app.js?v=1' });
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..\\..\\secret.json',
    '//etc/passwd',
    '/assets/link.json',
    '/assets',
    '/assets/app.js%00.html',
    'http://127.0.0.1/../secret.json',
  ])('are nothing else: %s is not there', async (path) => {
    const { status: code, body } = await ask({ path });
    expect(code).toBe(404);
    expect(body).toBe('');
  });

  it('are not for a foreign name that points at this computer', async () => {
    expect((await ask({ headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask({ headers: { host: `localhost:${host.port}` } })).status).toBe(403);
  });

  it('are not for scripts of another site', async () => {
    expect((await ask({ headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await ask({ headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('take no other method', async () => {
    expect((await ask({ method: 'PUT', path: '/index.html' })).status).toBe(405);
  });
});

describe('the code in the address', () => {
  it('opens a session that scripts cannot read and other sites cannot use', async () => {
    const { status: code, headers } = await bring(codeOf(host.newAddress()));
    expect(code).toBe(204);
    expect(String(headers['set-cookie'])).toMatch(
      /^quickstudy-\d+=\S{20,}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
  });

  it('works once', async () => {
    const code = codeOf(host.newAddress());
    await bring(code);
    expect((await bring(code)).status).toBe(401);
  });

  it('works for ten minutes', async () => {
    const code = codeOf(host.newAddress());
    clock = 600_001;
    expect((await bring(code)).status).toBe(401);
  });

  it('is not used up by a wrong guess', async () => {
    const code = codeOf(host.newAddress());
    expect((await bring('guess')).status).toBe(401);
    expect((await bring('x'.repeat(10_000))).status).toBe(401);
    expect((await bring(code)).status).toBe(204);
  });

  it('is refused from another page, or from none', async () => {
    const code = codeOf(host.newAddress());
    expect((await bring(code, { origin: 'http://127.0.0.1:1' })).status).toBe(403);
    expect((await bring(code, {})).status).toBe(403);
    expect((await bring(code)).status).toBe(204);
  });
});

describe('the socket', () => {
  it('opens for our page with a session only', async () => {
    const session = await cookie();
    expect(await knock({ origin: origin(), cookie: session })).toBe(101);
    expect(await knock({ origin: origin() })).toBe(401);
    expect(await knock({ origin: origin(), cookie: 'quickstudy=guess' })).toBe(401);
    expect(await knock({ cookie: session })).toBe(403);
    expect(await knock({ origin: 'http://evil.example', cookie: session })).toBe(403);
    expect(await knock({ origin: origin(), cookie: session, host: 'evil.example' })).toBe(403);
    expect(await knock({ origin: origin(), cookie: session }, '/other')).toBe(404);
  });

  it('answers a call', async () => {
    const { api, socket } = await connect();
    expect(await api.school.status()).toEqual(status);
    socket.close();
  });

  it('carries a gradebook of 64 MiB, byte for byte', async () => {
    const { api, socket } = await connect();
    const bytes = randomBytes(64 * 1024 * 1024);
    const file = new File([bytes], '七年级 7B.csv', { type: 'text/csv' });
    const failure = await failureOf(api.gradebook.readFile({ file }));
    expect(failure).toMatchObject({ params: { file: `七年级 7B.csv ${sha256(bytes)}` } });
    socket.close();
  }, 60_000);

  it('closes on a message that no file explains', async () => {
    const { socket } = await connect();
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send(Buffer.alloc(66 * 1024 * 1024));
    expect(await closed).toBe(1009);
  });

  it('brings a report back as bytes', async () => {
    const { api, socket } = await connect();
    const { file } = await api.report.section({ sectionId: 1, format: 'html', language: 'zh-CN' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(bytes).toHaveLength(3_000_000);
    expect(bytes.every((byte) => byte === 7)).toBe(true);
    socket.close();
  });

  it('reports progress as it happens, until the teacher stops it', async () => {
    const { api, socket } = await connect();
    const seen: number[] = [];
    for await (const { step } of await api.trust.train({})) {
      seen.push(step);
      if (step === 3) break;
    }
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(await app.stopped).toBeLessThan(20);
    socket.close();
  });

  it('stops the work when the page goes away', async () => {
    const { api, socket } = await connect();
    const stream = await api.trust.train({});
    await stream.next();
    socket.terminate();
    expect(await app.stopped).toBeLessThan(20);
  });
});

describe('what fails', () => {
  it('comes back as a failure with its code and parameters', async () => {
    const { api, socket } = await connect();
    const failure = await failureOf(api.gradebook.sections());
    expect(failure).toEqual({ code: 'section-not-found', params: { name: '7B' } });
    socket.close();
  });

  it('comes back so from the middle of a stream', async () => {
    const { api, socket } = await connect();
    const drain = async () => {
      for await (const progress of await api.trust.train({ seed: 13 }))
        expect(progress.done).toBe(false);
    };
    expect(await failureOf(drain())).toEqual({ code: 'cancelled', params: {} });
    socket.close();
  });

  it('says where an input is wrong', async () => {
    const { api, socket } = await connect();
    const failure = await failureOf(api.gradebook.section({ sectionId: -1 }));
    expect(failure).toEqual({ code: 'invalid-input', params: { where: 'sectionId' } });
    socket.close();
  });

  it('leaves no name in the answer nor in the log when nobody foresaw it', async () => {
    const { api, socket } = await connect();
    expect(await failureOf(api.school.check())).toEqual({ code: 'unexpected', params: {} });
    expect(app.logged).toHaveLength(1);
    expect(app.logged[0]).toMatchObject({ call: 'school.check', error: 'TypeError' });
    expect(JSON.stringify(app.logged)).not.toMatch(/Ana|17 of/);
    expect(app.logged[0]?.frames[0]).toContain('small-app.ts');
    socket.close();
  });
});
