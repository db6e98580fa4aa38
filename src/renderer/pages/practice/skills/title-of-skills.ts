/** What the skill map, the items and the reviews say of themselves, as the page's title. */
import type { SectionPractice } from '../../../../shared/contract/practice.ts';
import { dayOf } from '../../../../shared/day.ts';
import type { App } from '../../../app.svelte.ts';
import { reviewWords } from '../../../i18n/reviews.ts';
import { skillWords as words } from '../../../i18n/skills.ts';
import { listReviews } from '../list-reviews.ts';
import type { SkillsRoom } from './skills.svelte.ts';

const DOUBTFUL = new Set(['key-may-be-wrong', 'may-be-broken']);

export function titleOfSkills({ map }: SkillsRoom, { say }: App): string | null {
  if (!map.value) return null;
  const { skills, prerequisites } = map.value;
  return say(words.titleSkills, { skills: skills.length, links: prerequisites.length });
}

/** Items that may be broken come first: before any word about students. */
export function titleOfItems({ items }: SkillsRoom, { say }: App): string | null {
  if (!items.value) return null;
  const told = items.value.filter(({ verdict }) => verdict !== 'too-few');
  const doubtful = told.filter(({ verdict }) => DOUBTFUL.has(verdict)).length;
  if (doubtful > 0) return say(words.titleItemsDoubtful, { n: doubtful });
  const quiet = told.filter(({ verdict }) => verdict !== 'fine').length;
  if (quiet > 0) return say(words.titleItemsQuiet, { n: quiet, all: told.length });
  return say(told.length === 0 ? words.titleItemsNone : words.titleItemsFine, { n: told.length });
}

export function titleOfReviews(practice: SectionPractice, { say, now }: App): string {
  const today = dayOf(now());
  const n = listReviews(practice).filter(({ dueOn }) => dueOn <= today).length;
  return say(reviewWords.title, { n });
}
