/**
 * Talking points from what is known of one student: strengths first, then what to look at, what is likely, and a
 * question. Nothing in them compares with the class: it is nobody else's business.
 */
import type { StudentForecast } from './contract/forecast.ts';
import type { LineItem, Score } from './nouns.ts';
import type { Language, Params } from './words/say.ts';
import { say } from './words/say.ts';
import { evidenceWords } from './words/reasons.ts';
import { talkingWords as words } from './words/talking-points.ts';
import { nameTarget } from './words/targets.ts';
import { toPoints } from './words/points.ts';

export const LISTENERS = ['student', 'family', 'meeting'] as const;
export type Listener = (typeof LISTENERS)[number];

export type TalkFacts = {
  /** As it may be said: a code where names are hidden. */
  name: string;
  scores: readonly { lineItem: LineItem; score: Score }[];
  forecast: Pick<StudentForecast, 'interval80' | 'known' | 'reasons'> | null;
  targetTitle: string | null;
  /** Of the plan that runs. */
  goal: string | null;
};

const MOST_STRENGTHS = 2;
const MOST_LOOKS = 2;
const MOST_TITLES = 3;
const LATEST = 2;
/** Latest scores stand apart from the average when they differ by so much of the maximum. */
const APART = 0.08;
/** A score to be pleased with: this share, or so much above one's own average. */
const GOOD = 0.75;
/** A reason that moves the forecast by less is not worth a sentence. */
const TELLING = 0.01;

export function talkingPoints(
  facts: TalkFacts,
  { audience, language }: { audience: Listener; language: Language },
): string[] {
  const speak = speaker(facts, audience, language);
  const ask = { student: words.askStudent, family: words.askFamily, meeting: words.askMeeting };
  const target = nameTarget(facts.targetTitle, language);
  const [from, to] = facts.forecast?.interval80 ?? [];
  return [
    ...strengthsOf(facts, speak),
    ...looksOf(facts, speak),
    ...(from === undefined || to === undefined
      ? []
      : [speak(words.likely, { target, from: toPoints(from), to: toPoints(to) })]),
    ...(facts.goal === null ? [] : [speak(words.plan, { goal: facts.goal })]),
    speak(ask[audience], { target }),
  ];
}

type Speak = ((text: (typeof words)[keyof typeof words], params?: Params) => string) & {
  language: Language;
};

function speaker({ name }: TalkFacts, audience: Listener, language: Language): Speak {
  const about = { you: audience === 'student' ? 'yes' : 'no', name };
  return Object.assign(
    (text: Parameters<Speak>[0], params: Params = {}) =>
      say(text, language, { ...about, ...params }),
    { language },
  );
}

type Marked = { title: string; points: number; max: number; share: number };

const markedOf = ({ scores }: TalkFacts): Marked[] =>
  scores.flatMap(({ lineItem, score }) => {
    const max = score.outOf ?? lineItem.maxPoints;
    if (score.points === null || !max || lineItem.kind === 'total') return [];
    const { points } = score;
    return [{ title: lineItem.title, points, max, share: points / max }];
  });

const missingOf = ({ scores }: TalkFacts): string[] =>
  scores.flatMap(({ lineItem, score }) =>
    score.status === 'missing' && score.detail !== 'blank' ? [lineItem.title] : [],
  );

function strengthsOf(facts: TalkFacts, speak: Speak): string[] {
  const marked = markedOf(facts);
  if (marked.length === 0) return [];
  const usual = usualOf(facts, marked);
  const best = marked.slice(-5).reduce((top, each) => (each.share >= top.share ? each : top));
  const found: string[] = [];
  if (best.share >= GOOD || best.share >= usual + APART)
    found.push(speak(words.scored, { title: best.title, ...writtenOf(best, speak.language) }));
  if (latestOf(marked) >= usual + APART)
    found.push(speak(words.rising, latestParams(marked, usual, speak)));
  if (missingOf(facts).length === 0 && marked.length > LATEST)
    found.push(speak(words.handedIn, { n: marked.length }));
  const kind = ofKind(facts, 1);
  if (kind) found.push(speak(words.kindUp, { title: kind }));
  if (found.length < MOST_STRENGTHS) found.unshift(speak(words.tookPart, { n: marked.length }));
  return found.slice(0, MOST_STRENGTHS);
}

function looksOf(facts: TalkFacts, speak: Speak): string[] {
  const marked = markedOf(facts);
  const missing = missingOf(facts);
  const usual = usualOf(facts, marked);
  const found: string[] = [];
  if (missing.length > 0) {
    const titles = missing.slice(-MOST_TITLES).join(say(words.and, speak.language));
    found.push(speak(words.open, { n: missing.length, titles }));
  }
  if (marked.length > LATEST && latestOf(marked) <= usual - APART)
    found.push(speak(words.falling, latestParams(marked, usual, speak)));
  const kind = ofKind(facts, -1);
  if (kind) found.push(speak(words.kindDown, { title: kind }));
  return found.slice(0, MOST_LOOKS);
}

/** A kind of work that moves the forecast up or down, by its newest piece: it is against one's own other work. */
function ofKind({ forecast }: TalkFacts, sign: 1 | -1): string | null {
  const reason = forecast?.reasons.find(({ kind }) => kind === 'category');
  if (!reason || reason.effect * sign < TELLING) return null;
  return reason.evidence.at(-1)?.title ?? null;
}

const usualOf = ({ forecast }: TalkFacts, marked: readonly Marked[]): number =>
  forecast?.known ?? marked.reduce((sum, { share }) => sum + share, 0) / Math.max(1, marked.length);

function latestOf(marked: readonly Marked[]): number {
  const latest = marked.slice(-LATEST);
  return latest.reduce((sum, { share }) => sum + share, 0) / latest.length;
}

function latestParams(marked: readonly Marked[], usual: number, { language }: Speak): Params {
  const scores = marked
    .slice(-LATEST)
    .map((each) => say(evidenceWords, language, writtenOf(each, language)));
  return { scores: scores.join(say(words.and, language)), known: toPoints(usual) };
}

function writtenOf({ points, max }: Marked, language: Language): { points: string; max: string } {
  const write = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return { points: write.format(points), max: write.format(max) };
}
