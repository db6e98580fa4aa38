/** Which requests the web host listens to at all: those of its own page, under its own name. */
import type { IncomingMessage } from 'node:http';

/** 127.0.0.1 with the port in use: the only Host and the only Origin that are ours. */
export type Place = { host: string; origin: string };

export function placeOf(port: number): Place {
  const host = `127.0.0.1:${port}`;
  return { host, origin: `http://${host}` };
}

/**
 * A foreign name that was made to point at this computer (DNS rebinding) still sends its own Host.
 * A page of another origin sends its Origin; a browser that tells sends Sec-Fetch-Site besides.
 */
export function isOurs({ headers }: Pick<IncomingMessage, 'headers'>, place: Place): boolean {
  if (headers.host !== place.host) return false;
  if (headers.origin !== undefined && headers.origin !== place.origin) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** For whatever changes something: the Origin must be there and be ours. */
export function isFromOurPage(request: Pick<IncomingMessage, 'headers'>, place: Place): boolean {
  return isOurs(request, place) && request.headers.origin === place.origin;
}

/** Cookies know no ports: each port has its own name, so that two school files do not mix. */
export function cookieName(port: number): string {
  return `quickstudy-${port}`;
}

export function cookieOf(
  { headers }: Pick<IncomingMessage, 'headers'>,
  name: string,
): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
