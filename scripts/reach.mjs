/** Whether a host can be reached at all, within seconds: school networks drop what they block without an answer. */
import { node24, runQuietly } from './steps.mjs';

const ASK = `
const [url, milliseconds] = process.argv.slice(1);
const signal = AbortSignal.timeout(Number(milliseconds));
fetch(url, { method: 'HEAD', signal }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1));`;

/**
 * @param {string} url
 * @param {number} seconds
 * @returns {Promise<boolean>} asked by Node 24, which can go through a proxy
 */
export async function canReach(url, seconds) {
  const env = { NODE_USE_ENV_PROXY: '1', NODE_NO_WARNINGS: '1' };
  const asked = ['-e', ASK, url, String(seconds * 1000)];
  return (await runQuietly(node24(), asked, { env, seconds: seconds + 2 })).ok;
}
