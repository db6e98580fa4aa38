/** How much memory the app and its helper processes hold together at the worst moment. */
import { readFileSync } from 'node:fs';

const EVERY_MS = 50;

/** Linux tells of children; elsewhere the answer is null rather than half of the truth. */
export function watchMemory(): { peakMiB(): number | null; stop(): void } {
  let peak = residentMiB();
  const timer = setInterval(() => {
    const now = residentMiB();
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, EVERY_MS);
  return { peakMiB: () => peak, stop: () => clearInterval(timer) };
}

function residentMiB(): number | null {
  const own = `/proc/${process.pid}`;
  const children = read(`${own}/task/${process.pid}/children`);
  const status = read(`${own}/status`);
  if (children === null || status === null) return null;
  const others = children.split(' ').filter(Boolean);
  const all = [status, ...others.map((pid) => read(`/proc/${pid}/status`) ?? '')];
  return all.reduce((sum, text) => sum + Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0), 0) / 1024;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
