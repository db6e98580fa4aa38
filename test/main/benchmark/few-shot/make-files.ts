/** Small image files written byte by byte, for the readers to be tried on. */
import { crc32, deflateSync } from 'node:zlib';

type Png = {
  width: number;
  height: number;
  bits: number;
  colour: number;
  rows: number[][];
  palette?: number[];
};

/** @param rows packed bytes of each row, its filter's number in front */
export function png({ width, height, bits, colour, rows, palette }: Png): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header), ...(palette ? [chunk('PLTE', Buffer.from(palette))] : [])];
  const content = chunk('IDAT', deflateSync(Buffer.from(rows.flat())));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([signature, ...chunks, content, chunk('IEND', Buffer.alloc(0))]),
  );
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A white page with a black square of `size` in its middle, 105 × 105, one bit a pixel: a drawing as Omniglot's are. */
export function drawing(size: number): Uint8Array {
  const isInk = (at: number) => Math.abs(at - 52) <= size / 2;
  const rows = Array.from({ length: 105 }, (_, row) => {
    const bits = Array.from({ length: 112 }, (_unused, column) =>
      isInk(row) && isInk(column) ? 0 : 1,
    );
    return [
      0,
      ...Array.from({ length: 14 }, (_unused, i) =>
        Number.parseInt(bits.slice(8 * i, 8 * i + 8).join(''), 2),
      ),
    ];
  });
  return png({ width: 105, height: 105, bits: 1, colour: 0, rows });
}

/** An IDX file of unsigned bytes. */
export function idx(sizes: readonly number[], values: readonly number[]): Uint8Array {
  const head = Buffer.alloc(4 + 4 * sizes.length);
  head.set([0, 0, 8, sizes.length]);
  sizes.forEach((size, i) => head.writeUInt32BE(size, 4 + 4 * i));
  return new Uint8Array(Buffer.concat([head, Buffer.from(values)]));
}

/** A ustar archive. */
export function tar(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const members = Object.entries(files).flatMap(([name, content]) => {
    const head = Buffer.alloc(512);
    head.write(name, 0, 'latin1');
    head.write(content.length.toString(8).padStart(11, '0'), 124, 'latin1');
    return [head, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return new Uint8Array(Buffer.concat([...members, Buffer.alloc(1024)]));
}

/** A CIFAR-100 record whose red, green and blue planes are each of one value. */
export const cifarRecord = (coarse: number, fine: number, rgb: readonly number[]): Uint8Array =>
  Uint8Array.from([coarse, fine, ...rgb.flatMap((v) => Array.from({ length: 1024 }, () => v))]);
