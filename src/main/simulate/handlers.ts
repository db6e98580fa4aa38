/** The call that writes the sample school; it joins the calls about the school file in host/. */
import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/index.ts';
import type { Language } from '../../shared/words/say.ts';
import { type TargetSchool, writeSampleSchool } from './write-sample-school.ts';

export type SimulateContext = { school: TargetSchool; language: Language };

const calls = implement(contract.school).$context<SimulateContext>();

export const sampleHandlers = {
  trySample: calls.trySample.handler(async function* ({ context, signal }) {
    const { school, language } = context;
    yield* writeSampleSchool(school, { language, ...(signal ? { signal } : {}) });
  }),
};
