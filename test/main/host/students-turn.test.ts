/** While a student has the screen, no door answers anything else: through the socket, the port, and after a restart. */
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { IpcMain } from 'electron';
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Api, App } from '../../../src/main/host/app.ts';
import { acceptPorts } from '../../../src/main/host/electron/accept-ports.ts';
import { openServices } from '../../../src/main/host/services.ts';
import { forkProcess } from '../../../src/main/host/start-process.ts';
import { startWebHost } from '../../../src/main/host/web/web-host.ts';
import { putItem } from '../../../src/main/store/edit-item.ts';
import { putSkill } from '../../../src/main/store/edit-skill.ts';
import { keepPin } from '../../../src/main/store/student-mode.ts';
import { contract } from '../../../src/shared/contract/index.ts';
import { OPEN_PORT } from '../../../src/shared/doors.ts';
import { MessageChannelMain } from '../../setup/fake-electron.ts';
import { fillSmallSchool, schoolPath } from '../store/small-school.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function openApp(path: string): Promise<App> {
  const app = await openServices({
    schoolFile: path,
    mustExist: false,
    language: 'en',
    now: () => new Date('2026-11-23T08:00:00Z'),
    log: () => {},
    startProcess: forkProcess,
  });
  closing.push(app.close);
  return app;
}

/** A browser's tab; each has a session of its own. */
async function throughSocket(app: App): Promise<Api> {
  const host = await startWebHost(app, {
    root: '.',
    randomToken: () => randomBytes(32).toString('base64url'),
    now: () => 0,
  });
  closing.push(host.close);
  const origin = `http://127.0.0.1:${host.port}`;
  const code = new URL(host.newAddress()).hash.replace('#code=', '');
  const opened = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify({ code }),
  });
  const cookie = opened.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, { headers: { origin, cookie } });
  socket.binaryType = 'arraybuffer';
  // The ws package speaks the browser's interface; only its type is another.
  const websocket = socket as unknown as globalThis.WebSocket;
  return createORPCClient(new SocketLink({ websocket }));
}

function throughPort(app: App): Api {
  const ipcMain = new EventEmitter();
  acceptPorts(ipcMain as unknown as IpcMain, app);
  const { port1, port2 } = new MessageChannelMain();
  const senderFrame = { parent: null, url: 'app://quickstudy/' };
  ipcMain.emit(OPEN_PORT, { senderFrame, ports: [port2] });
  port1.start();
  return createORPCClient(new PortLink({ port: port1 }));
}

/** A class whose student can begin a turn: there is a question to ask, and a PIN that ends it. @returns the students */
function classToPractise({ context: { school } }: App): number[] {
  const { students } = fillSmallSchool(school);
  const skillId = putSkill(school, null, {
    name: 'Sums',
    description: null,
    parentId: null,
    minutes: null,
    bank: [],
  });
  putItem(school, null, {
    externalId: 'Sum 1',
    text: '1 + 1',
    answer: '2',
    minutes: null,
    setName: null,
    number: null,
    skills: [{ skillId, weight: 1 }],
    options: [],
  });
  keepPin(school, '2468');
  return students;
}

type AnyCall = (input?: unknown) => Promise<unknown>;

/** Every call there is, by its name. */
const everyCall = (api: Api): [name: string, call: AnyCall][] =>
  Object.entries(contract).flatMap(([room, calls]) =>
    Object.keys(calls).map((name): [string, AnyCall] => {
      const own = api[room as keyof Api] as unknown as Record<string, AnyCall>;
      return [`${room}.${name}`, (input) => own[name]!(input)];
    }),
  );

const codeOf = (thrown: unknown): unknown =>
  (thrown as { data?: { code?: unknown } } | null)?.data?.code ?? null;

/** Names of the calls that are not refused as a student's turn. */
async function answered(api: Api): Promise<string[]> {
  const open: string[] = [];
  for (const [name, call] of everyCall(api)) {
    const code = await call().then(() => null, codeOf);
    if (code !== 'students-turn') open.push(name);
  }
  return open.toSorted();
}

const OF_THE_TURN = [
  'practice.answerItem',
  'practice.endSitting',
  'practice.followTurn',
  'practice.sitting',
  'school.look',
];

describe('a student’s turn', () => {
  it('is all that the socket and the port answer, until the PIN ends it', async () => {
    const app = await openApp(schoolPath());
    const students = classToPractise(app);
    const [tab, window] = [await throughSocket(app), throughPort(app)];
    expect((await tab.people.students({})).length).toBeGreaterThan(0);
    await tab.practice.startSitting({ studentId: students[0]!, minutes: 10 });

    expect(await answered(tab)).toEqual(OF_THE_TURN);
    expect(await answered(window)).toEqual(OF_THE_TURN);
    expect(await window.practice.endSitting({ pin: '1111' })).toMatchObject({ ok: false });
    expect(await answered(tab)).toEqual(OF_THE_TURN);
    expect(await window.practice.endSitting({ pin: '2468' })).toMatchObject({ ok: true });
    expect((await tab.people.students({})).length).toBeGreaterThan(0);
  }, 60_000);

  it('goes on after a restart, and says nothing of anybody else', async () => {
    const path = schoolPath();
    const before = await openApp(path);
    const students = classToPractise(before);
    const others = (await throughPort(before).people.students({})).filter(
      ({ id }) => id !== students[0],
    );
    await throughPort(before).practice.startSitting({ studentId: students[0]!, minutes: 10 });
    await closing.splice(0).at(0)?.();

    const tab = await throughSocket(await openApp(path));
    expect(await answered(tab)).toEqual(OF_THE_TURN);
    const told = JSON.stringify([await tab.practice.sitting(), await tab.school.look()]);
    for (const { name } of others) expect(told).not.toContain(name);
  }, 60_000);

  it('is told to every window at once, when it begins and when it ends', async () => {
    const app = await openApp(schoolPath());
    const students = classToPractise(app);
    const other = throughPort(app);
    const turns = await other.practice.followTurn();
    expect((await turns.next()).value).toBeNull();
    await throughPort(app).practice.startSitting({ studentId: students[1]!, minutes: 10 });
    expect((await turns.next()).value).toMatchObject({ student: { id: students[1] } });
    await other.practice.endSitting({ pin: '2468' });
    expect((await turns.next()).value).toBeNull();
  }, 60_000);
});
