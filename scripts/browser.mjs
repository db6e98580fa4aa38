/** A Chromium for the tests: the system's, else a download, else on Debian as root the package. */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canReach } from './reach.mjs';
import { node24, root, runQuietly, say } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const DOWNLOADS = 'https://cdn.playwright.dev';
const DOWNLOAD_SECONDS = 300;
const PACKAGE_SECONDS = 600;
const ANSWER_SECONDS = 5;

/**
 * @returns {Promise<{ path: string, reason?: undefined } | { path?: undefined, reason: string }>}
 *   the browser's path, or in one sentence why there is none
 */
export async function ensureBrowser() {
  const asked = process.env.QUICKSTUDY_CHROMIUM;
  if (asked) return existsSync(asked) ? { path: asked } : { reason: `there is no ${asked}` };
  const path = systemBrowser() ?? (await downloadedBrowser()) ?? (await packagedBrowser());
  return path ? { path } : { reason: 'no Chromium is installed and none could be fetched' };
}

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find((path) => existsSync(path));
}

/** Playwright's own Chromium, kept in the user's cache; taken only if it starts, as a bare Linux lacks its libraries. */
async function downloadedBrowser() {
  const kept = await playwrightBrowser();
  if (kept) return kept;
  if (!(await canReach(process.env.PLAYWRIGHT_DOWNLOAD_HOST ?? DOWNLOADS, ANSWER_SECONDS)))
    return undefined;
  say('Fetching a browser for the tests (once, about 170 MB) …');
  const args = [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium', '--no-shell'];
  await runQuietly(node24(), args, { seconds: DOWNLOAD_SECONDS });
  return playwrightBrowser();
}

async function playwrightBrowser() {
  const ask = "console.log(require('playwright').chromium.executablePath())";
  const { ok, output } = await runQuietly(node24(), ['-e', ask]);
  return ok && existsSync(output) && (await starts(output)) ? output : undefined;
}

async function starts(path) {
  return (await runQuietly(path, ['--version'], { seconds: 20 })).ok;
}

async function packagedBrowser() {
  if (!isDebianRoot()) return undefined;
  say('Installing the chromium package for the tests (once) …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const bounded = [
    '-o',
    'Acquire::http::Timeout=10',
    '-o',
    'Acquire::https::Timeout=10',
    '-o',
    'Acquire::Retries=1',
  ];
  await runQuietly('apt-get', [...bounded, 'update'], { env, seconds: PACKAGE_SECONDS });
  const install = [...bounded, 'install', '-y', '--no-install-recommends', 'chromium'];
  await runQuietly('apt-get', install, { env, seconds: PACKAGE_SECONDS });
  return systemBrowser();
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
