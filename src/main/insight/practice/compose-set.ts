/** A set for so many minutes, item by item, before any of them is answered. */
import type { SkillStanding } from '../../../shared/contract/practice-set.ts';
import type { Asked, Choice, Choosable, Policy } from './choose-next.ts';
import { chooseNext } from './choose-next.ts';

/** A sheet longer than this is no practice. */
const MOST_ITEMS = 40;

export function composeSet<Item extends Choosable>(
  standings: readonly SkillStanding[],
  items: readonly Item[],
  { minutes, policy }: { minutes: number; policy: Policy },
): Choice<Item>[] {
  const chosen: Choice<Item>[] = [];
  let left = minutes;
  while (chosen.length < MOST_ITEMS) {
    const asked = chosen.map(({ item, isOlder }): Asked => {
      const { key, skillId, expected } = item;
      return { key, skillId, expected, outcome: null, isOlder };
    });
    const next = chooseNext(enoughOf(standings, asked), items, { asked, policy });
    if (!next || (next.item.minutes > left && chosen.length > 0)) break;
    left -= next.item.minutes;
    chosen.push(next);
  }
  return chosen;
}

/** More of one skill on one sheet would be drill: nobody has looked at the answers between. */
const MOST_OF_A_SKILL = 5;
/** A review or a check is two items. */
const MOST_OF_AN_OLDER = 2;

function enoughOf(standings: readonly SkillStanding[], asked: readonly Asked[]): SkillStanding[] {
  return standings.filter(({ skillId, mastery }) => {
    const had = asked.filter((one) => one.skillId === skillId).length;
    return had < (mastery === 'none' ? MOST_OF_A_SKILL : MOST_OF_AN_OLDER);
  });
}
