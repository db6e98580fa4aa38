/** Before somebody asks what students know: what the answers teach is learned in the learner's process, once for all who wait. */
import type { Progress } from '../../../shared/contract/call.ts';
import { Failure } from '../../../shared/failure.ts';
import type { LearnerClient } from '../../learn/client.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { turnTaker } from '../outcome/take-turns.ts';
import type { LearningCase } from './gather-cases.ts';
import {
  isKnowledgeStale,
  isStillTold,
  knownKnowledge,
  openLesson,
  takeLesson,
} from './school-knowledge.ts';

export type KnowledgeContext = {
  school: SchoolFile;
  learner: Pick<LearnerClient, 'learnKnowledge'>;
};

type Watch = (share: number) => void;
type Learning = {
  ended: Promise<void>;
  stop: AbortController;
  share: number;
  watches: Set<Watch>;
  waiting: number;
};
const under = new WeakMap<SchoolFile, Learning>();

/** Of the whole, what the learner's process does; the rest is looking at cases. */
const LEARNER_SHARE = 0.95;

/**
 * It goes on as long as somebody waits for it. What is merely stale answers at once, while it is learned anew beside.
 * @throws Failure cancelled, learner-stopped
 */
export async function readyKnowledge(
  context: KnowledgeContext,
  { onShare, signal }: { onShare?: Watch; signal?: AbortSignal | undefined } = {},
): Promise<void> {
  const { school } = context;
  if (knownKnowledge(school)) {
    if (isKnowledgeStale(school)) learnUnasked(context);
    return;
  }
  const learning = goingOn(school) ?? begin(context);
  const { promise: left, reject } = Promise.withResolvers<never>();
  signal?.addEventListener('abort', () => reject(new Failure('cancelled')), { once: true });
  if (onShare) {
    learning.watches.add(onShare);
    onShare(learning.share);
  }
  learning.waiting += 1;
  try {
    await Promise.race([learning.ended, left]);
  } finally {
    if (onShare) learning.watches.delete(onShare);
    learning.waiting -= 1;
    if (learning.waiting === 0) learning.stop.abort();
  }
}

const goingOn = (school: SchoolFile): Learning | undefined => {
  const learning = under.get(school);
  return learning?.stop.signal.aborted ? undefined : learning;
};

/** Nobody waits and nobody is told: where it fails, the next one who asks begins it again. */
function learnUnasked(context: KnowledgeContext): void {
  if (goingOn(context.school)) return;
  const learning = begin(context);
  learning.waiting += 1;
  learning.ended.catch(() => undefined);
}

function begin(context: KnowledgeContext): Learning {
  const stop = new AbortController();
  const learning: Learning = {
    ended: Promise.resolve(),
    stop,
    share: 0,
    watches: new Set(),
    waiting: 0,
  };
  const onShare = (share: number) => {
    learning.share = share;
    for (const watch of learning.watches) watch(share);
  };
  learning.ended = learnBeside(context, onShare, stop.signal).finally(() => {
    if (under.get(context.school) === learning) under.delete(context.school);
  });
  under.set(context.school, learning);
  return learning;
}

async function learnBeside(
  { school, learner }: KnowledgeContext,
  onShare: Watch,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const lesson = openLesson(school);
    const { histories } = lesson.numbered;
    const learned = await learner.learnKnowledge(histories, lesson.counts, {
      onShare: (share) => onShare(LEARNER_SHARE * share),
      signal,
    });
    const gather = lesson.casesOf(learned);
    const takeTurn = turnTaker(signal);
    const cases: LearningCase[] = [];
    for (let student = 0; student < histories.length; student++) {
      cases.push(...gather(student));
      await takeTurn();
    }
    if (!school.connection.db.open) throw new Failure('cancelled');
    if (isStillTold(school, lesson)) return void takeLesson(school, lesson, { learned, cases });
  }
}

/** The same as steps to watch, one by one as they come; whoever stops listening waits no more. */
export async function* tellLearning(
  context: KnowledgeContext,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  let [share, told] = [-1, -1];
  let isOver = false;
  let wake = (): void => {};
  const onShare = (next: number) => {
    share = next;
    wake();
  };
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(), { once: true });
  const ready = readyKnowledge(context, { onShare, signal: stop.signal }).finally(() => {
    isOver = true;
    wake();
  });
  ready.catch(() => undefined); // told below, once everything before it was
  try {
    while (!isOver) {
      if (share === told) await new Promise<void>((resolve) => (wake = resolve));
      if (share !== told && !isOver) yield { stage: 'answers', share, secondsLeft: null };
      told = share;
    }
    await ready;
  } finally {
    stop.abort();
  }
}
