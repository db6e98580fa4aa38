/** The optional language model: on this computer or not at all, and never a fact changed. A small server plays it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  askLocalModel,
  loopbackPort,
} from '../../../../src/main/insight/lesson/reword/ask-local-model.ts';
import { changedFacts } from '../../../../src/main/insight/lesson/reword/locked-facts.ts';
import { rewordText } from '../../../../src/main/insight/lesson/reword/reword-text.ts';
import { aPlan } from './some-plans.ts';

let says: (asked: string) => string;
const heard: { path: string; asked: string }[] = [];
const server = createServer((incoming, answer) => {
  let body = '';
  incoming.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
  incoming.on('end', () => {
    const { messages } = JSON.parse(body) as { messages: { content: string }[] };
    const asked = messages.at(-1)?.content ?? '';
    heard.push({ path: incoming.url ?? '', asked });
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ choices: [{ message: { content: says(asked) } }] }));
  });
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const ask = (messages: Parameters<typeof askLocalModel>[1]) =>
  askLocalModel({ address, model: 'small' }, messages);
const plan = aPlan();
const where = 'objectives.0.text';
const place = { where, language: 'en' as const };
const original = plan.objectives[0]?.text.en ?? '';

test('a rewording that keeps every fact comes back as a proposal', async () => {
  says = (asked) => `“Please ${asked.toLowerCase()}”`;
  expect(await rewordText(plan, place, ask)).toBe(`Please ${original.toLowerCase()}`);
  expect(heard.at(-1)).toEqual({ path: '/v1/chat/completions', asked: original });
});

test.each([
  ['a number', 'Solve 3x + 5 = 20 for x.', 'Solve 3x + 5 = 21 for x.'],
  ['a symbol', 'Is 7 < 9?', 'Is 7 > 9?'],
  ['a letter', 'Find x, then y.', 'Find x, then z.'],
  ['a name', 'Then Tariq and Mia share it.', 'Then Tariq and Zara share it.'],
  ['a name that is lost', 'Ask Tariq to explain.', 'Ask somebody to explain.'],
  ['a number word', 'Two pencils cost the same.', 'Three pencils cost the same.'],
  ['a no', 'This is not a prime number.', 'This is a prime number.'],
  ['an answer in quotes', 'Listen for “a common denominator”.', 'Listen for “the same bottom”.'],
  ['a unit', 'It is 12 cm long.', 'It is 12 m long.'],
])('%s that changes is found', (_, before, after) => {
  expect(changedFacts(before, after, 'en')).not.toEqual([]);
});

test.each([
  ['数字', '先算 3 加 5。', '先算 3 加 6。'],
  ['汉字数', '两人一组讨论。', '三人一组讨论。'],
  ['否定', '分母不能为零。', '分母能为零。'],
  ['人名', '请小安说明理由。', '请小米说明理由。'],
  ['字母', '求 x 的值。', '求 y 的值。'],
])('中文里改动的%s会被发现', (_, before, after) => {
  expect(changedFacts(before, after, 'zh-CN')).not.toEqual([]);
});

test('other words around the same facts are let through', () => {
  expect(
    changedFacts('Solve 3x = 12 and check it.', 'Work out 3x = 12, then check.', 'en'),
  ).toEqual([]);
  expect(changedFacts('请解方程 3x = 12。', '请把方程 3x = 12 解出来。', 'zh-CN')).toEqual([]);
});

test('what would change a fact is refused, and so is a reply that goes on and on', async () => {
  says = (asked) => `${asked} It takes 5 minutes.`;
  await expect(rewordText(plan, place, ask)).rejects.toMatchObject({ code: 'rewording-refused' });
  says = (asked) => `Zelda begins. ${asked}`;
  await expect(rewordText(plan, place, ask)).rejects.toMatchObject({ code: 'rewording-refused' });
  says = (asked) => `${asked} 再做几题。`;
  await expect(rewordText(plan, place, ask)).rejects.toMatchObject({ code: 'rewording-refused' });
  says = (asked) => asked.repeat(4);
  await expect(rewordText(plan, place, ask)).rejects.toMatchObject({ code: 'rewording-refused' });
});

test('what to listen for is an answer, and no model is asked about it', async () => {
  const move = plan.phases.flatMap(({ moves }) => moves).find(({ hear }) => hear !== null);
  const before = heard.length;
  const asked = { where: `${move?.id}.hear`, language: 'en' as const };
  await expect(rewordText(plan, asked, ask)).rejects.toMatchObject({ code: 'not-found' });
  expect(heard.length).toBe(before);
});

test.each([
  'https://127.0.0.1:11434',
  'http://192.168.1.20:11434',
  'http://0.0.0.0:11434',
  'http://example.org',
  'http://127.0.0.1.example.org',
  'http://localhost.example.org',
  'http://user:word@127.0.0.1:11434',
  'http://127.0.0.1@example.org',
  'ftp://localhost',
  'localhost:11434',
  '',
])('nothing is sent to “%s”', async (elsewhere) => {
  expect(() => loopbackPort(elsewhere)).toThrow(
    expect.objectContaining({ code: 'model-not-local' }),
  );
  await expect(askLocalModel({ address: elsewhere, model: 'm' }, [])).rejects.toMatchObject({
    code: 'model-not-local',
  });
});

test('a server that is not there, or says something else, is a sentence', async () => {
  const nobody = { address: 'http://127.0.0.1:9', model: 'm' };
  await expect(askLocalModel(nobody, [])).rejects.toMatchObject({ code: 'model-silent' });
});
