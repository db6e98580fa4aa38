import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { IpcMain } from 'electron';
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { acceptPorts, isOurFrame } from '../../../../src/main/host/electron/accept-ports.ts';
import type { Contract } from '../../../../src/shared/contract/index.ts';
import { OPEN_PORT } from '../../../../src/shared/doors.ts';
import { MessageChannelMain } from '../../../setup/fake-electron.ts';
import type { SmallApp } from '../small-app.ts';
import { sha256, smallApp, status } from '../small-app.ts';

type Frame = Parameters<typeof isOurFrame>[0];
type Port = MessageChannelMain['port1'];

const home: Frame = { parent: null, url: 'app://quickstudy/' };
const inside = { parent: home, url: 'app://quickstudy/' } as Frame; // only whether it has a parent is asked

/** A page hands its ports to the app. */
function knock(app: SmallApp, event: { senderFrame: Frame; ports: unknown[] }): void {
  const ipcMain = new EventEmitter();
  acceptPorts(ipcMain as unknown as IpcMain, app);
  ipcMain.emit(OPEN_PORT, event);
}

function openDoor() {
  const app = smallApp();
  const { port1, port2 } = new MessageChannelMain();
  knock(app, { senderFrame: home, ports: [port2] });
  port1.start();
  return { app, port: port1 };
}

function client(port: Port): ContractRouterClient<Contract> {
  return createORPCClient(new RPCLink({ port }));
}

describe('the port of our page', () => {
  it('carries a call', async () => {
    const { port } = openDoor();
    expect(await client(port).school.status()).toEqual(status);
  });

  it('carries a gradebook of 64 MiB, byte for byte', async () => {
    const { port } = openDoor();
    const bytes = randomBytes(64 * 1024 * 1024);
    const thrown = await client(port)
      .gradebook.readFile({ file: new File([bytes], 'big.csv') })
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ORPCError);
    expect((thrown as ORPCError<string, unknown>).data).toMatchObject({
      params: { file: `big.csv ${sha256(bytes)}` },
    });
  }, 60_000);

  it('reports progress, and stops the work when the page asks', async () => {
    const { app, port } = openDoor();
    const seen: number[] = [];
    for await (const { step } of await client(port).trust.train({})) {
      seen.push(step);
      if (step === 2) break;
    }
    expect(seen).toEqual([0, 1, 2]);
    expect(await app.stopped).toBeLessThan(20);
  });

  it('stops the work when the window is closed', async () => {
    const { app, port } = openDoor();
    const stream = await client(port).trust.train({});
    await stream.next();
    port.close();
    expect(await app.stopped).toBeLessThan(20);
  });

  it('brings failures back by their code', async () => {
    const { port } = openDoor();
    await expect(client(port).gradebook.sections()).rejects.toMatchObject({
      code: 'FAILURE',
      data: { code: 'section-not-found', params: { name: '7B' } },
    });
  });

  it("works over the web's own message ports alike", async () => {
    const { port1, port2 } = new MessageChannel();
    const closes = {
      on: (name: string, listener: (event?: { data: unknown }) => void) =>
        void port2.on(name, (data) => listener({ data })),
    };
    const mainLike = {
      ...closes,
      postMessage: (data: unknown) => port2.postMessage(data),
      start: () => undefined,
      close: () => port2.close(),
    };
    knock(smallApp(), { senderFrame: home, ports: [mainLike] });
    const api: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port1 }));
    const { file } = await api.report.section({ sectionId: 1, format: 'html', language: 'en' });
    expect(file.size).toBe(3_000_000);
    port1.close();
  });
});

describe('a port from anywhere else', () => {
  it.each([
    ['a frame inside our page', inside],
    ['a page of the web', { parent: null, url: 'https://evil.example/' }],
    ['a page whose name begins like ours', { parent: null, url: 'app://quickstudy.evil/' }],
    ['a print', { parent: null, url: 'app://print/' }],
    ['a frame that is gone', null],
  ] satisfies [string, Frame][])('is closed: %s', (_, frame) => {
    expect(isOurFrame(frame)).toBe(false);
    const { port1, port2 } = new MessageChannelMain();
    const closed = vi.fn<() => void>();
    port1.on('close', closed);
    knock(smallApp(), { senderFrame: frame, ports: [port2] });
    expect(closed).toHaveBeenCalledOnce();
    expect(port2.listenerCount('message')).toBe(0);
  });
});
