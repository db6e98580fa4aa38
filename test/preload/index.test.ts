import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { APP_ORIGIN, OPEN_PORT } from '../../src/shared/doors.ts';
import { ipcRenderer } from '../setup/fake-electron.ts';

type Message = { source: unknown; origin: string; data: unknown; ports: unknown[] };

const page = new EventTarget();
const port = { name: 'the page’s other end' };

function hear(message: Partial<Message>): void {
  const ours: Message = { source: page, origin: APP_ORIGIN, data: OPEN_PORT, ports: [port] };
  page.dispatchEvent(Object.assign(new Event('message'), ours, message));
}

beforeAll(async () => {
  vi.stubGlobal('window', page);
  await import('../../src/preload/index.ts');
});
beforeEach(() => void ipcRenderer.posted.splice(0));

describe('the preload', () => {
  it('hands our page’s port to the app', () => {
    hear({});
    expect(ipcRenderer.posted).toEqual([{ channel: OPEN_PORT, message: null, ports: [port] }]);
  });

  it.each<[string, Partial<Message>]>([
    ['another window', { source: new EventTarget() }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another message', { data: 'quickstudy:anything' }],
    ['no port', { ports: [] }],
  ])('hands on nothing from %s', (_, message) => {
    hear(message);
    expect(ipcRenderer.posted).toEqual([]);
  });

  it('gives the page nothing of Electron', () => {
    expect(Object.keys(page)).toEqual([]);
  });
});
