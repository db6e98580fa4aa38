import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startUtility } from '../../../src/main/host/electron/start-utility.ts';
import { entryFile, forkProcess, isLibraryTalk } from '../../../src/main/host/start-process.ts';
import { utilityProcess } from '../../setup/fake-electron.ts';

describe('a helper process', () => {
  it('has its program in the source, and beside or above the built file', () => {
    expect(existsSync(entryFile('learner'))).toBe(true);
    const out = mkdtempSync(join(tmpdir(), 'quickstudy-out-'));
    mkdirSync(join(out, 'chunks'));
    writeFileSync(join(out, 'reader.js'), '');
    expect(entryFile('reader', pathToFileURL(join(out, 'cli.js')).href)).toBe(
      join(out, 'reader.js'),
    );
    expect(entryFile('reader', pathToFileURL(join(out, 'chunks', 'a.js')).href)).toBe(
      join(out, 'reader.js'),
    );
    expect(() => entryFile('learner', pathToFileURL(join(out, 'cli.js')).href)).toThrow(
      'no program',
    );
    rmSync(out, { recursive: true });
  });

  it('answers, and its end is told', async () => {
    const child = forkProcess('learner');
    const answer = new Promise((resolve) => child.onMessage(resolve));
    const ended = new Promise((resolve) => child.onExit(resolve));
    child.post({ id: 1, cancel: true });
    child.post({ id: 2, service: 'adaptAndPredict', request: null });
    expect(await answer).toMatchObject({ id: 2, failure: { code: expect.any(String) } });
    child.kill();
    expect(await ended).toBeNull();
    expect(() => child.post({ id: 3 })).not.toThrow();
  });

  it('is heard when it fails, its graphics library is not', () => {
    const heard = [
      "Warning: Couldn't load Vulkan: libvulkan.so.1: cannot open shared object file",
      'Warning: Vulkan shaderUniform*ArrayDynamicIndexing required.',
      ' - While initializing adapter (backend=BackendType::Vulkan)',
      'error: XDG_RUNTIME_DIR is invalid or not set in the environment.',
      '    at operator() (/src/third_party/dawn/src/dawn/native/vulkan/BackendVk.cpp:368)',
      'TypeError: Cannot read properties of undefined',
      '    at predict (file:///app/learn/predict.ts:7:3)',
    ];
    expect(heard.filter((line) => !isLibraryTalk(line))).toEqual(heard.slice(5));
  });

  it('is a utility process under Electron', () => {
    const child = startUtility('learner');
    const [started] = utilityProcess.started;
    expect(started?.modulePath).toBe(entryFile('learner'));
    child.post({ id: 1 });
    expect(started?.posted).toEqual([{ id: 1 }]);
    const codes: (number | null)[] = [];
    child.onExit((code) => codes.push(code));
    child.kill();
    expect(codes).toEqual([0]);
  });
});
