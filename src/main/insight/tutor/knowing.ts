/** For calls that ask what students know: they wait, beside an app that answers, until that is known. */
import { os } from '@orpc/server';
import type { KnowledgeContext } from './ready-knowledge.ts';
import { readyKnowledge } from './ready-knowledge.ts';

export const knowing = os
  .$context<KnowledgeContext>()
  .middleware(async ({ context, signal, next }) => {
    await readyKnowledge(context, { signal });
    return next();
  });
