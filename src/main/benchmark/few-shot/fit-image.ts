/** Grey images of any size as small squares with light ink on dark paper. */
import type { GreyImage } from './decode-png.ts';

const LOBES = 3;

/** Paper is what most of the border shows; where it is light, light and dark change places. */
export function withDarkPaper({ width, height, pixels }: GreyImage): GreyImage {
  let [light, count] = [0, 0];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (row > 0 && row < height - 1 && column > 0 && column < width - 1) continue;
      light += pixels[row * width + column] > 127 ? 1 : 0;
      count++;
    }
  }
  return light * 2 > count
    ? { width, height, pixels: pixels.map((v) => 255 - v) }
    : { width, height, pixels };
}

/** Resizes to side × side by Lanczos' windowed sinc, as imaging libraries do: rows first, then columns. */
export type Fit = (image: GreyImage) => Uint8Array;

/** A fitter that works out its windows once for each size that it meets. */
export function fitTo(side: number): Fit {
  const known = new Map<number, Window[]>();
  const windowsOf = (from: number) => {
    const found = known.get(from) ?? windows(from, side);
    known.set(from, found);
    return found;
  };
  return ({ width, height, pixels }) => {
    if (width === side && height === side) return pixels;
    const narrow = squeeze(pixels, { lines: height, length: width }, windowsOf(width)); // [side, height], turned
    return squeeze(narrow, { lines: side, length: height }, windowsOf(height)); // [side, side], turned back
  };
}

type Window = { from: number; weights: Float64Array };

/** Every line made of its windows; the result is turned, column by column, so that the next call does the other way. */
function squeeze(
  values: Uint8Array,
  { lines, length }: { lines: number; length: number },
  to: readonly Window[],
): Uint8Array {
  const out = new Uint8Array(lines * to.length);
  to.forEach(({ from, weights }, place) => {
    for (let line = 0; line < lines; line++) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += weights[i] * values[line * length + from + i];
      out[place * lines + line] = Math.min(255, Math.max(0, Math.round(sum)));
    }
  });
  return out;
}

/** For each of `to` places, which of `from` places it is made of. */
function windows(from: number, to: number): Window[] {
  const scale = Math.max(1, from / to);
  return Array.from({ length: to }, (_, i) => {
    const centre = ((i + 0.5) * from) / to;
    const first = Math.max(0, Math.floor(centre - LOBES * scale + 0.5));
    const last = Math.min(from, Math.floor(centre + LOBES * scale + 0.5));
    const raw = Float64Array.from({ length: last - first }, (_, j) =>
      lanczos((first + j + 0.5 - centre) / scale),
    );
    const total = raw.reduce((a, b) => a + b, 0);
    return { from: first, weights: raw.map((w) => w / total) };
  });
}

function lanczos(x: number): number {
  if (x === 0) return 1;
  return Math.abs(x) < LOBES
    ? (LOBES * Math.sin(Math.PI * x) * Math.sin((Math.PI * x) / LOBES)) / (Math.PI * x) ** 2
    : 0;
}
