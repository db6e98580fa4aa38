/** How a score is written in the grid and explained beside it; every state looks different. */
import type { Score } from '../../../shared/nouns.ts';
import type { Bilingual, Language, Params } from '../../../shared/words/say.ts';
import { gradebookWords as words, statusWords } from '../../i18n/gradebook.ts';
import { writeScore } from '../../i18n/numbers.ts';
import type { CellTone, GridCell } from '../../parts/cell-grid.ts';

type Speaker = { say: (text: Bilingual, params?: Params) => string; language: Language };

const TONES: Record<Score['status'], CellTone> = {
  graded: 'number',
  missing: 'hatched',
  excused: 'dashed',
  absent: 'filled',
  'in-progress': 'underlined',
  'needs-grading': 'underlined',
};

export const isBlank = (score: Score) =>
  score.status === 'missing' && score.detail === 'blank' && score.points === null;

export function writeCell(score: Score, speaker: Speaker): GridCell {
  const flag = score.late ? speaker.say(words.lateShort) : null;
  if (isBlank(score)) return { text: '·', tone: 'blank', flag };
  if (score.points !== null) {
    return { text: writeScore(score.points, speaker.language), tone: 'number', flag };
  }
  const text =
    score.status === 'graded' && score.letter
      ? score.letter
      : speaker.say(statusWords[score.status]);
  return { text, tone: TONES[score.status], flag };
}

const MEANINGS: Record<Score['status'], Bilingual | null> = {
  graded: null,
  missing: words.isMissing,
  excused: words.isExcused,
  absent: words.isAbsent,
  'in-progress': words.isOpen,
  'needs-grading': words.isUnmarked,
};

/** The cell in sentences: its score or state, its letter, whether it was late. */
export function explainCell(score: Score, maxPoints: number | null, speaker: Speaker): string[] {
  const { say, language } = speaker;
  const max = score.outOf ?? maxPoints;
  const sentences: string[] = [];
  if (isBlank(score)) sentences.push(say(words.blank));
  else if (score.points !== null) {
    const points = new Intl.NumberFormat(language).format(score.points);
    sentences.push(
      max === null
        ? say(words.isGradedOnly, { points })
        : say(words.isGraded, { points, max: new Intl.NumberFormat(language).format(max) }),
    );
  }
  const meaning = MEANINGS[score.status];
  if (meaning && !isBlank(score)) sentences.push(say(meaning));
  if (score.letter) sentences.push(say(words.letter, { letter: score.letter }));
  if (score.late) sentences.push(say(words.late));
  return sentences;
}
