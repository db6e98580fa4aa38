/** The call that writes the sample school; it joins the calls about the school file in host/. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { Bilingual, Language } from '../../shared/words/say.ts';
import { say } from '../../shared/words/say.ts';
import { type TargetSchool, writeSampleSchool } from './write-sample-school.ts';

export type SimulateContext = { school: TargetSchool; language?: Language };

const SAMPLE_TITLE: Bilingual = { en: 'Sample school', 'zh-CN': '示例学校' };

const calls = implement(contract.school).$context<SimulateContext>();

export const sampleHandlers = {
  trySample: calls.trySample.handler(async function* ({ context, signal }) {
    const title = say(SAMPLE_TITLE, context.language ?? 'en');
    yield* writeSampleSchool(context.school, { title, ...(signal ? { signal } : {}) });
  }),
};
