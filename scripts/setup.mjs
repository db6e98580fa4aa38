/** Set-up: what a fresh clone lacks, and nothing on the second run. Libraries, native learner, build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNative } from './native.mjs';
import { node24, root, runQuietly, say, StepFailure } from './steps.mjs';

const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const rememberedFile = join(modules, '.cache', 'quickstudy-setup.json');
const builtFile = join(root, 'out', '.built-from');

/** Everything that a command of the project needs before it starts, the build included. */
export async function setUp() {
  await ensureDependencies();
  await ensureBuild();
}

/** The libraries of the lock file and, once they are there, the native learner. */
export async function ensureDependencies() {
  const due = { libraries: digest([lockFile]), native: nativeWanted() };
  const done = readJson(rememberedFile) ?? {};
  if (done.libraries === due.libraries && done.native === due.native && node24()) return;
  if (!matchesLock()) await install();
  if (!node24()) throw new StepFailure(noNode24());
  say('Preparing the learner (once, up to two minutes) …');
  say(await ensureNative(root));
  remember(due);
}

/** A changed recipe, or one that was switched off and now is not, is due again. */
function nativeWanted() {
  return process.env.QUICKSTUDY_NATIVE ?? digest([join(root, 'scripts/native.mjs')]);
}

const noNode24 = () =>
  `There is no Node 24 for ${process.platform} ${process.arch} in the project: install Node 24 yourself, then try again.`;

/** What npm noted last in node_modules, against what the lock file asks for: somebody may have run npm himself. */
function matchesLock() {
  const noted = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!noted) return false;
  return Object.entries(readJson(lockFile).packages).every(
    ([path, wanted]) => !path || wanted.optional || noted[path]?.version === wanted.version,
  );
}

async function install() {
  say('Installing the libraries (once, about a minute) …');
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { ok, output } = await npm(args);
  if (ok) return;
  throw new StepFailure(
    `${output}\n\nThe libraries could not be installed; nothing else was changed. Check the network, then run the same command again.`,
  );
}

/** npm says where it is to what it starts; else the one on the path, which Windows only finds by a shell. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return runQuietly(process.execPath, [script, ...args]);
  return runQuietly('npm', args, { shell: process.platform === 'win32' });
}

/** The app as Electron and the browser load it; again only when a source has changed. */
async function ensureBuild() {
  const sources = digest([
    ...filesIn(join(root, 'src')),
    join(root, 'electron.vite.config.ts'),
    lockFile,
  ]);
  if (existsSync(builtFile) && readFileSync(builtFile, 'utf8') === sources) return;
  say('Building the app …');
  const { ok, output } = await runQuietly(node24(), [
    join(modules, 'electron-vite/bin/electron-vite.js'),
    'build',
    '--logLevel=warn',
    '--ignoreConfigWarning',
  ]);
  if (!ok) throw new StepFailure(`${output}\n\nThe app could not be built.`);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(builtFile, sources);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Names and contents, not times: a fresh checkout of the same sources is the same build. */
function digest(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function remember(facts) {
  mkdirSync(join(modules, '.cache'), { recursive: true });
  writeFileSync(rememberedFile, JSON.stringify(facts));
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // not there, or cut short by a stop: both mean that the step is due
  }
}
