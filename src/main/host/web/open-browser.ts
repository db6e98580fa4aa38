/** Shows an address in the teacher's browser, by the system's own command. */
import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/** How long a command has to fail; a browser that is still running then was opened. */
const PATIENCE_MS = 1500;

type Surroundings = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv };

/** Without a screen no browser opens: a text browser in the terminal would be worse than the address. */
function canShowBrowser({ platform, env }: Surroundings): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/**
 * The code in the address is seen by who may list this computer's processes, for a moment; it works
 * once, so the page that comes second says that it was used.
 *
 * @returns whether a browser took it
 */
export function openBrowser(address: string, { platform, env }: Surroundings): Promise<boolean> {
  const opener = openers[platform];
  if (!opener || !canShowBrowser({ platform, env })) return Promise.resolve(false);
  const [command, ...before] = opener;
  return new Promise((resolve) => {
    const child = spawn(command, [...before, address], { stdio: 'ignore', detached: true, env });
    const patience = setTimeout(() => resolve(true), PATIENCE_MS);
    const settle = (opened: boolean) => {
      clearTimeout(patience);
      resolve(opened);
    };
    child.on('error', () => settle(false));
    child.on('exit', (code) => settle(code === 0));
    child.unref();
  });
}
