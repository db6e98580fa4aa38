/** What the screen and its two hosts agree on before the first call: where the doors are. */

/** Web host: the page posts the code of its address's fragment here, once, and gets a session. */
export const SESSION_PATH = '/session';
/** Web host: the WebSocket that carries the contract, for a page that has a session. */
export const RPC_PATH = '/rpc';
/** The fragment that carries the one-time code: `#code=…`. A fragment is never sent nor logged. */
export const CODE_KEY = 'code';

/** Under Electron the pages come from `app://quickstudy/`, and nothing else may speak to the app. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'quickstudy';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/**
 * Under Electron the page makes a MessageChannel and posts one end to its own window with this
 * text; the preload hands it on to the app. `window.postMessage(OPEN_PORT, APP_ORIGIN, [port])`.
 */
export const OPEN_PORT = 'quickstudy:open-port';

/** The largest file that a call may carry, in bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
