/** A chosen folder leaves the screen as one file that keeps which picture lay where. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFolder } from '../../src/renderer/zip-folder.ts';

/** A file as a browser gives it from a chosen folder. */
function inFolder(path: string, bytes: number[]): File {
  const file = new File([Uint8Array.from(bytes)], path.split('/').at(-1) ?? '');
  return Object.defineProperty(file, 'webkitRelativePath', { value: path });
}

test('pictures keep their class folders, and nothing else comes along', async () => {
  const zip = await zipFolder([
    inFolder('mine/a/1.png', [1, 2]),
    inFolder('mine/b/1.PNG', [3]),
    inFolder('mine/notes.txt', [9]),
  ]);
  expect(zip.name).toBe('mine.zip');
  const entries = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  expect(Object.fromEntries(Object.entries(entries).map(([k, v]) => [k, [...v]]))).toEqual({
    'a/1.png': [1, 2],
    'b/1.PNG': [3],
  });
});

test('a folder without pictures is refused by its name', async () => {
  await expect(zipFolder([inFolder('mine/notes.txt', [9])])).rejects.toMatchObject({
    code: 'images-unreadable',
    params: { file: 'mine' },
  });
});
