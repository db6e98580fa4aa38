/** The guard rails: allowed import arrows, no cycles, no `any`, no operation that breaks second-order gradients. */
import type { OxlintConfig, OxlintOverride } from 'oxlint';

/** Which rooms of src/main a room may import; everything may import shared (ARCHITECTURE.md draws the same arrows). */
const arrows: Record<string, readonly string[]> = {
  gradebook: ['store'],
  store: [],
  tasks: ['store'],
  learn: [],
  insight: ['tasks', 'learn', 'store'],
  report: ['insight', 'store'],
  benchmark: ['gradebook', 'tasks', 'learn', 'store', 'simulate', 'insight'],
  simulate: ['gradebook'],
};
const rooms = [...Object.keys(arrows), 'host'];

type Ban = { regex: string; message: string };

const sqlite: Ban = {
  regex: '^better-sqlite3',
  message: 'Only store/ speaks to SQLite: ask one of its functions.',
};
const tensorflow: Ban = {
  regex: '^@tensorflow/',
  message: 'Only learn/ uses TensorFlow.js: ask one of its functions.',
};
const electron: Ban = {
  regex: '^electron(/|$)',
  message: 'Only main/host/electron and preload use Electron.',
};
const privateLibraries = [sqlite, tensorflow, electron];

/** Any of these folders, reached by climbing out of the importing file's own. */
function folders(names: readonly string[], message: string): Ban {
  return { regex: `^(\\.\\./)+(src/)?(main/)?(${names.join('|')})(/|$)`, message };
}

const outside = folders(
  ['main', 'renderer', 'preload', ...rooms],
  'shared/ imports nothing of ours: what it needs sinks into it.',
);
const screen = folders(['renderer', 'preload'], 'The Node side does not import the screen.');
const nodeSide: Ban = {
  regex: '^((\\.\\./)+(src/)?(main|preload)/|node:)',
  message: 'The screen knows the contract only: call through api.ts.',
};
const callsOut: Ban = {
  regex: '(^|/)api(\\.ts)?$|^@orpc/',
  message: 'parts/ make no calls and know no teaching: the page hands them what they show.',
};

/** oxlint lets the last matching override win, so each folder lists all of its bans. */
function restrict(files: string[], bans: Ban[]): OxlintOverride {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns: bans }] } };
}

function bansOf(room: string, allowedLibrary?: Ban): Ban[] {
  const allowed = new Set([room, ...(arrows[room] ?? [])]);
  const forbidden = rooms.filter((other) => !allowed.has(other));
  const reach = [...allowed].filter((other) => other !== room).join(', ') || 'nothing but shared';
  const message = `${room}/ may import ${reach}.`;
  return [
    folders(forbidden, message),
    screen,
    ...privateLibraries.filter((library) => library !== allowedLibrary),
  ];
}

const practice: Ban = {
  regex: '^(\\.\\./)+(insight/)?practice/',
  message: 'practice/ builds on what tutor/ knows, never the other way round.',
};

const libraryOf: Record<string, Ban> = { store: sqlite, learn: tensorflow };

/** TensorFlow.js differentiates these once only, or silently wrongly twice (tfjs issue 3252; decision 0001). */
const unsafeTwice =
  'tanh sigmoid exp softmax logSoftmax elu leakyRelu selu logSumExp maxPool avgPool losses'.split(
    ' ',
  );

export default {
  plugins: ['typescript', 'import', 'oxc', 'unicorn', 'promise', 'vitest'],
  jsPlugins: ['./scripts/lint-second-order.mjs'],
  categories: { correctness: 'error' },
  ignorePatterns: ['out/**', '.svelte-check/**', 'test/fixtures/**', 'resources/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'no-empty': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    // Cleaning control characters out of names is the importer's work; sized arrays are the learner's.
    'no-control-regex': 'off',
    'unicorn/no-new-array': 'off',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-restricted-properties': [
      'error',
      {
        object: 'Math',
        property: 'random',
        message: 'Hand in a seeded generator (pure-rand): same seed, same numbers.',
      },
    ],
  },
  overrides: [
    restrict(['src/**'], privateLibraries),
    restrict(['src/shared/**'], [outside, ...privateLibraries]),
    ...Object.keys(arrows).map((room) =>
      restrict([`src/main/${room}/**`], bansOf(room, libraryOf[room])),
    ),
    restrict(['src/main/insight/tutor/**'], [practice, ...bansOf('insight')]),
    restrict(['src/main/host/**'], [screen, ...privateLibraries]),
    restrict(['src/main/host/electron/**', 'src/main/index.ts'], [screen, sqlite, tensorflow]),
    restrict(
      ['src/preload/**'],
      [folders(['main', 'renderer'], 'preload/ exposes the contract only.'), sqlite, tensorflow],
    ),
    restrict(['src/renderer/**'], [nodeSide, ...privateLibraries]),
    restrict(['src/renderer/**/parts/**'], [nodeSide, callsOut, ...privateLibraries]),
    {
      files: ['src/main/learn/**'],
      excludeFiles: ['src/main/learn/tensor/**'],
      rules: { 'second-order/no-unsafe-op': ['error', unsafeTwice] },
    },
  ],
} satisfies OxlintConfig;
