/**
 * Set-up's optional step: the native library of tfjs-node, the fastest CPU backend of the learner.
 * First the package's own download; where that host is blocked (many school networks), the same
 * library from the Python package index, bound to Node with the local compiler; else WebAssembly.
 * Runs on the system's Node 20 or newer, before or after everything else is set up.
 */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const TENSORFLOW = '2.15.1';
const FIRST_BYTE_MS = 10_000;
const INSTALL_MS = 300_000;
const STEP_MS = 600_000;
const LIBRARIES = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'];

/** Loads the library and multiplies two matrices: a file that is present is not yet one that works. */
const PROBE = `
const util = require('util');
util.isNullOrUndefined ??= (v) => v == null; util.isArray ??= Array.isArray;
const tf = require(process.argv[1]);
const [a] = tf.matMul([[1, 2], [3, 4]], [[1, 0], [0, 1]]).dataSync();
if (tf.getBackend() !== 'tensorflow' || a !== 1) process.exit(1);`;

const UNPACK = `
import sys, zipfile
wanted = ('tensorflow/libtensorflow_cc.so.2', 'tensorflow/libtensorflow_framework.so.2',
          'tensorflow/include/tensorflow/c/', 'tensorflow/include/tensorflow/core/platform/',
          'tensorflow/include/tsl/')
wheel = zipfile.ZipFile(sys.argv[1])
wheel.extractall(sys.argv[2], [n for n in wheel.namelist() if n.startswith(wanted)])`;

/**
 * Makes the native backend present if it can be had, once; never fails.
 *
 * @param {string} root the project's folder, with node_modules
 * @returns {Promise<string>} one line that says which backend there is and why
 */
export async function ensureNative(root) {
  const at = places(resolve(root));
  if (process.env.QUICKSTUDY_NATIVE === 'off')
    return 'native: off by QUICKSTUDY_NATIVE; the learner uses WebAssembly';
  if (!existsSync(join(at.module, 'binding')))
    return 'native: package not installed; the learner uses WebAssembly';
  const known = readMarker(at);
  if (known) return known;
  const line = await install(at);
  await mkdir(at.cache, { recursive: true });
  await writeFile(at.marker, JSON.stringify({ key: markerKey(at), line }));
  return line;
}

function places(root) {
  const module = join(root, 'node_modules/@tensorflow/tfjs-node');
  const cache = join(root, 'node_modules/.cache');
  return {
    root,
    module,
    cache,
    deps: join(module, 'deps'),
    marker: join(cache, 'quickstudy-native.json'),
    headers: join(root, 'node_modules/node-api-headers/include'),
    binaries: join(root, 'node_modules/.bin'),
  };
}

/** The answer of an earlier run, as long as neither this script nor the package has changed since. */
function readMarker(at) {
  if (!existsSync(at.marker)) return undefined;
  try {
    const { key, line } = JSON.parse(readFileSync(at.marker, 'utf8'));
    const kept = !line.startsWith('native: ready') || hasAddon(at);
    return key === markerKey(at) && kept ? line : undefined;
  } catch {
    return undefined; // a damaged marker only costs one more try
  }
}

function markerKey(at) {
  const hash = createHash('sha256');
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  hash.update(JSON.parse(readFileSync(join(at.module, 'package.json'), 'utf8')).version);
  return hash.update(`${process.platform}-${process.arch}`).digest('hex');
}

function hasAddon(at) {
  const lib = join(at.module, 'lib');
  if (!existsSync(lib)) return false;
  return readdirSync(lib).some((dir) => existsSync(join(lib, dir, 'tfjs_binding.node')));
}

async function install(at) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
  if (hasAddon(at) && (await works(at))) return 'native: ready (was there already)';
  if ((await downloadOwn(at)) && (await works(at)))
    return `native: ready (downloaded, ${seconds()})`;
  const lacking = await missingTools(at);
  if (lacking)
    return `native: not available (download blocked, ${lacking}); the learner uses WebAssembly`;
  try {
    await buildFromWheel(at);
    if (await works(at)) return `native: ready (TensorFlow ${TENSORFLOW} built here, ${seconds()})`;
    return 'native: built but does not run here; the learner uses WebAssembly';
  } catch (error) {
    const why = String(error.stderr || error.message)
      .trim()
      .split('\n')
      .at(-1);
    return `native: could not be built (${why}); the learner uses WebAssembly`;
  }
}

async function works(at) {
  const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2' };
  try {
    await exec(process.execPath, ['-e', PROBE, at.module], { cwd: at.root, env, timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** The package's own install script, given up when not one byte has come after ten seconds. */
function downloadOwn(at) {
  const env = { ...process.env, PATH: `${at.binaries}${delimiter}${process.env.PATH}` };
  const child = spawn(process.execPath, ['scripts/install.js'], {
    cwd: at.module,
    env,
    stdio: 'ignore',
  });
  const firstByte = setTimeout(() => isEmpty(at.deps) && child.kill(), FIRST_BYTE_MS);
  const whole = setTimeout(() => child.kill(), INSTALL_MS);
  return new Promise((done) => {
    child.on('error', () => done(false));
    child.on('exit', (code) => {
      clearTimeout(firstByte);
      clearTimeout(whole);
      done(code === 0);
    });
  });
}

function isEmpty(folder) {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

async function missingTools(at) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'no recipe for this system';
  if (!existsSync(at.headers)) return 'no Node headers';
  const tools = { python3: ['-m', 'pip', '--version'], 'g++': ['--version'] };
  for (const [tool, probe] of Object.entries(tools)) {
    try {
      await exec(tool, probe);
    } catch {
      return `no ${tool}`;
    }
  }
  return undefined;
}

async function buildFromWheel(at) {
  const folder = await mkdtemp(join(tmpdir(), 'quickstudy-native-'));
  try {
    await unpackLibrary(at, folder);
    await compileAddon(at);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpackLibrary(at, folder) {
  const wheel = [
    '--no-deps',
    '--only-binary=:all:',
    '--python-version',
    '3.11',
    '--implementation',
    'cp',
    '--abi',
    'cp311',
  ];
  const platforms = ['--platform', 'manylinux2014_x86_64', '--platform', 'manylinux_2_17_x86_64'];
  const download = ['-m', 'pip', 'download', '-q', ...wheel, ...platforms, '-d', folder];
  await exec('python3', [...download, `tensorflow-cpu==${TENSORFLOW}`], { timeout: STEP_MS });
  const file = readdirSync(folder).find((name) => name.endsWith('.whl'));
  await exec('python3', ['-c', UNPACK, join(folder, file), folder], { timeout: STEP_MS });
  await rm(at.deps, { recursive: true, force: true });
  await mkdir(join(at.deps, 'lib'), { recursive: true });
  await move(join(folder, 'tensorflow/include'), join(at.deps, 'include'));
  for (const name of LIBRARIES)
    await move(join(folder, 'tensorflow', name), join(at.deps, 'lib', name));
}

/** Moves within a disk or, where the temporary folder is another disk, copies. */
async function move(from, to) {
  try {
    await rename(from, to);
  } catch {
    await exec('cp', ['-r', from, to]);
  }
}

async function compileAddon(at) {
  const out = join(at.module, 'lib/napi-v8');
  await mkdir(out, { recursive: true });
  const sources = ['tfjs_backend.cc', 'tfjs_binding.cc'].map((name) =>
    join(at.module, 'binding', name),
  );
  const flags = ['-O2', '-std=c++17', '-fPIC', '-shared', '-DNAPI_VERSION=8'];
  const include = [`-I${at.headers}`, `-I${join(at.deps, 'include')}`];
  const link = [
    `-L${join(at.deps, 'lib')}`,
    ...LIBRARIES.map((name) => `-l:${name}`),
    '-Wl,-rpath,$ORIGIN/../../deps/lib',
  ];
  const args = [...flags, ...include, ...sources, ...link, '-o', join(out, 'tfjs_binding.node')];
  await exec('g++', args, { timeout: STEP_MS, maxBuffer: 64 << 20 });
}

const isEntry = process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url);
if (isEntry)
  console.log(await ensureNative(process.argv[2] ?? join(fileURLToPath(import.meta.url), '../..')));
