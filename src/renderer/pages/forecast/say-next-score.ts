/** Which score would tell most, in one line: an assessment still to come, and the few students whose marking would. */
import type { NextScore } from '../../../shared/contract/forecast.ts';
import { list } from '../../../shared/words/say.ts';
import { forecastWords as words } from '../../i18n/forecast.ts';
import type { Speaker } from './draw-ranges.ts';

/** As many as one would mark first. */
const MOST = 3;
/** A narrowing that rounds to nothing is not worth a line. */
const LEAST = 0.0005;

const toPoints = (share: number): number => Math.round(share * 1000) / 10;

/** Empty where nothing is worth saying. */
export function sayNextScore(found: NextScore | null, { say, nameOf, language }: Speaker): string {
  const { assessments = [], marking = [] } = found ?? {};
  const [coming] = assessments;
  const first = marking.filter(({ narrowing }) => narrowing > 0).slice(0, MOST);
  const parts = [
    coming && coming.narrowing > LEAST
      ? say(words.tellsMost, { item: coming.title, n: toPoints(coming.narrowing) })
      : '',
    first.length > 0
      ? say(words.markFirst, {
          works: list(
            first.map(({ studentId: id, name, title }) =>
              say(words.markWork, { name: nameOf({ id, name }), item: title }),
            ),
            language,
          ),
        })
      : '',
  ];
  return parts.filter(Boolean).join(language === 'en' ? ' ' : '');
}

/** How much the most telling score would narrow a class's ranges. */
export const worthOf = ({ assessments, marking }: NextScore): number =>
  Math.max(0, ...[...assessments, ...marking].map(({ narrowing }) => narrowing));
