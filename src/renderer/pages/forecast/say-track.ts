/** How often such forecasts kept their promise, and on whose classes: a record on simulated ones is never one's own. */
import type { TrackRecord } from '../../../shared/contract/forecast.ts';
import type { Bilingual, Params } from '../../../shared/words/say.ts';
import { whyWords } from '../../i18n/forecast.ts';

/** Fewer forecasts than these are counted as they are: a share of them would sound surer than it is. */
const FEW = 100;

type Say = (text: Bilingual, params?: Params) => string;

export function sayTrack(record: TrackRecord | null, say: Say): string {
  if (!record) return say(whyWords.noTrack);
  const { n, kept80, simulated } = record;
  const kept = Math.round((100 * kept80) / n);
  if (simulated) return say(whyWords.trackSimulated, { kept });
  return n < FEW ? say(whyWords.trackFew, { n, kept: kept80 }) : say(whyWords.track, { kept });
}
