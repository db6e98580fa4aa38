/** Paper from the very page that the HTML report is: printed by Electron, or by a browser on this computer. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../../shared/failure.ts';

/** How a page becomes a PDF; Electron hands in its own, the other doors a browser. */
export type PrintToPdf = (html: string) => Promise<Uint8Array>;

const PATIENCE_MS = 60_000;

/** Offline, without a profile or extensions; tagged for screen readers, with an outline. */
function printArguments(folder: string): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    '--no-pdf-header-footer',
    `--print-to-pdf=${join(folder, 'report.pdf')}`,
    ...asRoot,
    pathToFileURL(join(folder, 'report.html')).href,
  ];
}

function runBrowser(browserPath: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(browserPath, printArguments(folder), {
      stdio: 'ignore',
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
    });
    child.on('error', (error) => reject(new Failure('pdf-failed', {}, error.message)));
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Failure('pdf-failed', {}, `browser ended with ${code}`)),
    );
  });
}

/** The page lies in a folder that only this user can read, and only while it is printed. */
async function printInFolder(
  browserPath: string,
  folder: string,
  html: string,
): Promise<Uint8Array> {
  await writeFile(join(folder, 'report.html'), html, { mode: 0o600 });
  await runBrowser(browserPath, folder);
  return readFile(join(folder, 'report.pdf')).catch((error: Error) => {
    throw new Failure('pdf-failed', {}, error.message);
  });
}

/** @returns the bytes of a tagged PDF; throws Failure `pdf-no-browser` or `pdf-failed` */
export async function writePdf(
  html: string,
  { browserPath }: { browserPath: string | null },
): Promise<Uint8Array> {
  if (browserPath === null) throw new Failure('pdf-no-browser');
  const folder = await mkdtemp(join(tmpdir(), 'quickstudy-print-'));
  try {
    return await printInFolder(browserPath, folder, html);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Pages of a PDF that a browser wrote; null where its page objects can't be seen. */
export function countPages(pdf: Uint8Array): number | null {
  const pages = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g);
  return pages?.length ?? null;
}
