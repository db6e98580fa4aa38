/**
 * p(known) of every skill together: each followed by its own answers (knowledge tracing), and held together by what
 * builds on what as a Bayesian network. A skill is known as often as usual where all its needs are, and hardly ever
 * where one is not; so success further up speaks for what lies below, and failure below against what lies above
 * (Doignon, Falmagne 1985: the surmise relation; Pearl 1988, chapter 4: one pass up, one down).
 */
import type { Id } from '../../../shared/nouns.ts';
import { type Edge, leadsTo, needsOf, teachingOrder } from '../../../shared/skill-graph.ts';
import {
  knownBefore,
  type TracedAnswer,
  traceKnown,
  type Tracing,
} from '../../learn/knowledge/knowledge-tracing.ts';

export type Followed = {
  skills: readonly Id[];
  edges: readonly Edge[];
  /** Oldest first, by skill. */
  answers: ReadonlyMap<Id, readonly TracedAnswer[]>;
  tracing: Tracing;
  /** General ability beside the average, logits. */
  ability: number;
};

/** A map is a teacher's judgement: now and then a skill is known without what it builds on. */
const TOO_EARLY = 0.1;
/** Ability was judged by the same answers: it counts for half. */
const ABILITY_SHARE = 0.5;

export function followKnowledge(followed: Followed): Map<Id, number> {
  const { skills, edges, answers, tracing, ability } = followed;
  const order = teachingOrder(skills, edges);
  const net: Net = {
    needs: needsOf(edges),
    leads: leadsTo(edges),
    open: knownBefore(tracing, ABILITY_SHARE * ability),
  };
  const own = new Map(
    order.map((id) => {
      const known = traceKnown(tracing, answers.get(id) ?? [], net.open);
      return [id, odds(known) / odds(net.open)] as const;
    }),
  );
  const { evidence, messages } = passUp(order, own, net);
  return passDown(order, { evidence, messages, net });
}

type Net = {
  needs: ReadonlyMap<Id, readonly Id[]>;
  leads: ReadonlyMap<Id, readonly Id[]>;
  /** Known where all needs are. */
  open: number;
};
/** How much likelier the answers are, knowing than not: of the skill itself and all above it. */
type Evidence = Map<Id, number>;
/** From a skill to each of its needs. */
type Messages = Map<string, number>;

const odds = (p: number): number => p / (1 - p);
const link = (need: Id, skill: Id) => `${need} ${skill}`;

function passUp(order: readonly Id[], own: ReadonlyMap<Id, number>, { needs, leads, open }: Net) {
  const evidence: Evidence = new Map();
  const messages: Messages = new Map();
  for (const id of order.toReversed()) {
    const above = (leads.get(id) ?? []).map((next) => messages.get(link(id, next)) ?? 1);
    const all = above.reduce((product, message) => product * message, own.get(id) ?? 1);
    evidence.set(id, all);
    const below = needs.get(id) ?? [];
    for (const need of below) {
      const others = open ** (below.length - 1);
      const ready = open * (others + (1 - others) * TOO_EARLY);
      const early = open * TOO_EARLY;
      messages.set(link(need, id), (ready * all + 1 - ready) / (early * all + 1 - early));
    }
  }
  return { evidence, messages };
}

type Passed = { evidence: Evidence; messages: Messages; net: Net };

function passDown(order: readonly Id[], { evidence, messages, net }: Passed): Map<Id, number> {
  const known = new Map<Id, number>();
  for (const id of order) {
    // What a need is taken for here leaves out what this very skill said of it.
    const isOpen = (net.needs.get(id) ?? []).reduce((chance, need) => {
      const rest = odds(known.get(need) ?? 1 - 1e-9) / (messages.get(link(need, id)) ?? 1);
      return chance * (rest / (1 + rest));
    }, 1);
    const before = net.open * (isOpen + (1 - isOpen) * TOO_EARLY);
    const after = odds(before) * (evidence.get(id) ?? 1);
    known.set(id, Math.min(1 - 1e-6, after / (1 + after)));
  }
  return known;
}
