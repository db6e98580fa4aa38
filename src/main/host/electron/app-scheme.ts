/** Under Electron the screen's files come by `app://quickstudy/`: from the build's folder, from nowhere else. */
import type { CustomScheme, Protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { APP_HOST, APP_SCHEME } from '../../../shared/doors.ts';
import { findFile } from '../find-file.ts';
import { securityHeaders } from '../security-headers.ts';

/** To be registered before the app is ready. */
export const appScheme: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** Whether an address is one of the screen's: Node's URL has no origin for schemes of one's own. */
export function isOurAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}

async function answer(request: Request, root: string): Promise<Response> {
  const file = isOurAddress(request.url) && (await findFile(root, new URL(request.url).pathname));
  if (!file) return new Response(null, { status: 404, headers: securityHeaders() });
  const headers = { ...securityHeaders(), 'content-type': file.mediaType };
  return new Response(await readFile(file.path), { headers });
}

export function serveScreen(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, root));
}
