/** A folder of pictures as one file: what answers the screen gets files, never places on the disk. */
import { zipSync } from 'fflate';
import { Failure } from '../shared/failure.ts';

const isPicture = ({ name }: File): boolean => name.toLowerCase().endsWith('.png');

/**
 * The pictures of a chosen folder, in their own folders, uncompressed: they are compressed already.
 * @throws Failure `images-unreadable` where there is none
 */
export async function zipFolder(files: readonly File[]): Promise<File> {
  const [folder = ''] = files[0]?.webkitRelativePath.split('/') ?? [];
  const pictures = files.filter(isPicture);
  if (pictures.length === 0) throw new Failure('images-unreadable', { file: folder });
  const entries = await Promise.all(
    pictures.map(async (file) => {
      const inside = file.webkitRelativePath.slice(folder.length + 1);
      return [inside, new Uint8Array(await file.arrayBuffer())] as const;
    }),
  );
  return new File([zipSync(Object.fromEntries(entries), { level: 0 })], `${folder}.zip`);
}
