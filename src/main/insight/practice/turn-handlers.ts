/** The calls about a student's turn on this screen: the PIN, the turn as it goes, its end. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { hasPin, keepPin } from '../../store/student-mode.ts';
import { knowing } from '../tutor/knowing.ts';
import type { KnowledgeContext } from '../tutor/ready-knowledge.ts';
import { endSitting } from './end-sitting.ts';
import { followTurn } from './follow-turn.ts';
import { answerItem, sittingNow, startSitting } from './sitting.ts';

const calls = implement(contract.practice).$context<KnowledgeContext>();

export const turnHandlers = {
  hasPin: calls.hasPin.handler(({ context }) => ({ hasPin: hasPin(context.school) })),
  setPin: calls.setPin.handler(({ input, context }) => {
    keepPin(context.school, input.pin);
    return { ok: true };
  }),
  startSitting: calls.startSitting
    .use(knowing)
    .handler(({ input, context }) => startSitting(context.school, input)),
  sitting: calls.sitting.handler(({ context }) => sittingNow(context.school)),
  followTurn: calls.followTurn.handler(({ context, signal }) => followTurn(context.school, signal)),
  answerItem: calls.answerItem
    .use(knowing)
    .handler(({ input, context }) => answerItem(context.school, input)),
  endSitting: calls.endSitting.handler(({ input, context }) =>
    endSitting(context.school, input.pin),
  ),
};
