/** Electron's binary: it comes at the first start, from a host that many schools block. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canReach } from './reach.mjs';
import { node24, runQuietly, say } from './steps.mjs';

const RELEASES = 'https://github.com/electron/electron/releases/download/';
const DOWNLOAD_SECONDS = 300;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The binary, fetched at the first time. Asking whether its host answers takes `seconds` at most, and a
 * refusal is remembered for a day, so that a school that blocks it does not wait at each start.
 *
 * @param {string} root the project's folder
 * @param {{ seconds?: number }} [options]
 * @returns {Promise<{ path: string, reason?: undefined } | { path?: undefined, reason: string }>}
 */
export async function ensureElectron(root, { seconds = 5 } = {}) {
  const folder = join(root, 'node_modules', 'electron');
  if (process.env.QUICKSTUDY_ELECTRON === 'off') return { reason: 'off by QUICKSTUDY_ELECTRON' };
  if (!hasScreen()) return { reason: 'this computer has no screen' };
  if (!existsSync(folder)) return { reason: 'the electron package is not installed' };
  const path = downloaded(folder);
  return path ? checkStart(path) : (refusedToday(root) ?? fetchBinary(root, folder, seconds));
}

function hasScreen() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function downloaded(folder) {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const path = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** A bare Linux lacks libraries that Chromium needs: the file is there and can't start. */
async function checkStart(path) {
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  const { ok } = await runQuietly(path, ['--version'], { env, seconds: 20 });
  return ok ? { path } : { reason: "Electron can't start here: system libraries are missing" };
}

const refusalFile = (root) => join(root, 'node_modules', '.cache', 'quickstudy-electron.json');

function refusedToday(root) {
  try {
    const { reason, at } = JSON.parse(readFileSync(refusalFile(root), 'utf8'));
    return Date.now() - at < DAY ? { reason } : undefined;
  } catch {
    return undefined; // never refused, or a damaged note: one more try
  }
}

async function fetchBinary(root, folder, seconds) {
  const answer = await tryFetch(folder, seconds);
  if (answer.reason) {
    mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
    writeFileSync(refusalFile(root), JSON.stringify({ reason: answer.reason, at: Date.now() }));
  }
  return answer;
}

async function tryFetch(folder, seconds) {
  if (!(await canReach(archive(folder), seconds))) {
    return { reason: "Electron's download host can't be reached" };
  }
  say('Fetching Electron (once, about 100 MB) …');
  const install = [join(folder, 'install.js')];
  await runQuietly(node24(), install, {
    seconds: DOWNLOAD_SECONDS,
    env: { NODE_USE_ENV_PROXY: '1' },
  });
  const path = downloaded(folder);
  return path ? checkStart(path) : { reason: "Electron's download did not finish" };
}

/** The very file of this platform, so that a host that answers and a store behind it that does not are told apart. */
function archive(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? RELEASES;
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  return `${mirror}v${version}/${file}`;
}
