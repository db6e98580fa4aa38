/** Where each kind of variant lies before anything is learned, and what makes it that kind whatever is learned. */
import type { Purpose } from '../../../shared/lesson.ts';
import type { Structure } from './structure.ts';
import { clamp } from './structure.ts';

const core: Structure = {
  hook: 0.1,
  recall: 0.12,
  model: 0.18,
  guided: 0.24,
  discuss: 0,
  independent: 0.27,
  exit: 0.09,
  support: 0.5,
  challenge: 0.45,
  climb: 0.68,
  concrete: 0.5,
  everyday: 1,
  together: 0.5,
  spoken: 0,
  chosen: 0,
  lightLanguage: 0.5,
  pace: 0.65,
  recalled: 0.18,
  checks: 0.4,
};

export const ANCHORS: Readonly<Record<Purpose, Structure>> = {
  core,
  support: {
    ...core,
    hook: 0.07,
    recall: 0.16,
    model: 0.24,
    guided: 0.29,
    independent: 0.16,
    exit: 0.08,
    support: 1,
    challenge: 0.15,
    climb: 0.6,
    concrete: 1,
    together: 0.65,
    pace: 0.55,
    recalled: 0.25,
    checks: 0.6,
  },
  stretch: {
    ...core,
    recall: 0.08,
    model: 0.13,
    guided: 0.18,
    discuss: 0.15,
    independent: 0.28,
    exit: 0.08,
    support: 0,
    challenge: 0.75,
    climb: 0.64,
    concrete: 0,
    everyday: 0.5,
    together: 0.55,
    pace: 0.6,
    recalled: 0.12,
    lightLanguage: 0,
  },
  'language-light': {
    ...core,
    model: 0.22,
    guided: 0.26,
    independent: 0.21,
    concrete: 1,
    together: 0.75,
    chosen: 1,
    challenge: 0.4,
    pace: 0.6,
    lightLanguage: 1,
  },
  near: core,
};

/** A proposal bent so far that it serves its purpose: a support lesson keeps its full support. */
export function bendTo(purpose: Purpose, asked: Structure): Structure {
  const at = asked.challenge;
  switch (purpose) {
    case 'support':
      return {
        ...asked,
        support: 1,
        challenge: Math.min(at, 0.2),
        concrete: Math.max(0.5, asked.concrete),
      };
    case 'core':
      return { ...asked, support: 0.5, challenge: clamp(Math.max(0.38, Math.min(at, 0.6))) };
    case 'stretch':
      return { ...asked, support: Math.min(0.2, asked.support), challenge: Math.max(at, 0.8) };
    case 'language-light':
      return {
        ...asked,
        lightLanguage: 1,
        concrete: Math.max(0.5, asked.concrete),
        ...(Math.max(asked.spoken, asked.chosen) < 0.5 ? { chosen: 1, spoken: 0 } : {}),
      };
    case 'near':
      return asked;
  }
}

/** The variants of a request in their order: the four kinds first, then others near what fits best. */
export const purposesFor = (count: number): Purpose[] => {
  const kinds: readonly Purpose[] = ['support', 'core', 'stretch', 'language-light'];
  return Array.from({ length: count }, (_, k) => kinds[k] ?? 'near');
};
