/**
 * Asks a language model that the teacher runs on this computer (Ollama, llama.cpp and others speak the same
 * /v1/chat/completions). The connection goes to 127.0.0.1 whatever the address resolves to, past any proxy, and follows
 * no redirect: nothing can leave this computer this way.
 */
import { Agent, request } from 'node:http';
import { z } from 'zod';
import { Failure } from '../../../../shared/failure.ts';

export type LocalModel = { address: string; model: string };
export type Message = { role: 'system' | 'user'; content: string };

const LOOPBACK = '127.0.0.1';
const PATIENCE_MS = 60_000;
const MOST_BYTES = 256 * 1024;
const PATH = '/v1/chat/completions';

const Reply = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** @throws Failure model-not-local for anything but plain http on 127.0.0.1 or localhost */
export function loopbackPort(address: string): number {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHere =
    url !== null &&
    url.protocol === 'http:' &&
    (url.hostname === LOOPBACK || url.hostname === 'localhost') &&
    url.username === '' &&
    url.password === '';
  if (!isHere) throw new Failure('model-not-local', {});
  return url.port === '' ? 80 : Number(url.port);
}

/** @throws Failure model-not-local, model-silent, cancelled */
export async function askLocalModel(
  { address, model }: LocalModel,
  messages: readonly Message[],
  signal?: AbortSignal,
): Promise<string> {
  const port = loopbackPort(address);
  const body = JSON.stringify({ model, messages, temperature: 0.3, stream: false });
  try {
    const reply = Reply.parse(JSON.parse(await post(port, body, signal)));
    return reply.choices[0]?.message.content ?? '';
  } catch (error) {
    if (signal?.aborted) throw new Failure('cancelled', {});
    throw new Failure('model-silent', { address }, `askLocalModel: ${String(error)}`);
  }
}

function post(port: number, body: string, signal?: AbortSignal): Promise<string> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: LOOPBACK,
        port,
        path: PATH,
        method: 'POST',
        agent: new Agent(), // its own, so that no proxy of the environment comes between
        signal: signal ? AbortSignal.any([signal, patience]) : patience,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MOST_BYTES) answer.destroy(new Error('the answer is too long'));
          else chunks.push(chunk);
        });
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`status ${String(answer.statusCode)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
