/** The browser of component tests and journeys: the one that `npm test` found, else the system's, else Playwright's. */
import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium refuses its sandbox to root, who is whom containers run tests as. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export function launchOptions(): LaunchOptions {
  const path = process.env['QUICKSTUDY_CHROMIUM'] ?? SYSTEM.find((file) => existsSync(file));
  return { ...(path && { executablePath: path }), args: isRoot() ? ['--no-sandbox'] : [] };
}
