/** What a class's own data say about a topic: how its skills and its assessments of this name went. */
import type { Aim } from '../../../shared/lesson.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import type { SkillShare } from '../../store/response.ts';
import { skills } from './items/skills/skills.ts';
import { topicOf } from './find-topic.ts';
import { meanOf } from './mean.ts';
import { nameFits } from './name-fits.ts';
import type { Topic } from './topics/topic.ts';

export type ClassData = { gradebook: SectionGradebook; skillShares: readonly SkillShare[] };

/** What an aim is about, and the names that say so. */
type Subject = { role: Aim['role']; name: Topic['title']; names: readonly string[] };

export function aimsOf(topic: Topic, { gradebook, skillShares }: ClassData): Aim[] {
  return subjectsOf(topic).flatMap((subject) => {
    const fits = (name: string) => nameFits(name, subject.names);
    const found =
      aimFromResponses(skillShares.filter(({ skill }) => fits(skill))) ??
      aimFromScores(gradebook, fits);
    return found ? [{ ...found, name: subject.name, role: subject.role }] : [];
  });
}

function subjectsOf(topic: Topic): Subject[] {
  const before = topic.after.flatMap((id) => topicOf(id) ?? []);
  return [
    ...before.map((one): Subject => subjectOf('prior', one, one.skills.core)),
    subjectOf('core', topic, topic.skills.core),
  ];
}

function subjectOf(
  role: Aim['role'],
  { title, id, aliases }: Topic,
  keys: readonly string[],
): Subject {
  const own = skills.filter(({ key }) => keys.includes(key));
  const names = own.flatMap(({ key, name }) => [key, name.en, name['zh-CN']]);
  return { role, name: title, names: [id, title.en, title['zh-CN'], ...aliases, ...names] };
}

type Found = Pick<Aim, 'share' | 'interval' | 'n' | 'from'>;

/** Fewer answers than this say nothing about a class. */
const FEWEST = 8;
const Z80 = 1.2816;

/** Share right with Wilson's interval (Wilson 1927), 80 %. */
function aimFromResponses(shares: readonly SkillShare[]): Found | null {
  const n = shares.reduce((sum, { count }) => sum + count, 0);
  if (n < FEWEST) return null;
  const share = shares.reduce((sum, { correct }) => sum + correct, 0) / n;
  const centre = (share + Z80 ** 2 / (2 * n)) / (1 + Z80 ** 2 / n);
  const half =
    (Z80 / (1 + Z80 ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z80 ** 2 / (4 * n ** 2));
  return { share, interval: [centre - half, centre + half], n, from: 'responses' };
}

/** The mean of what was scored on assessments of this name, with the interval of a mean, 80 %. */
function aimFromScores(
  { lineItems, scores }: SectionGradebook,
  fits: (title: string) => boolean,
): Found | null {
  const columns = lineItems.flatMap(({ title }, place) => (fits(title) ? [place] : []));
  const fractions = columns.flatMap((place) =>
    scores.flatMap((row) => {
      const score = row[place];
      const most = score?.outOf ?? lineItems[place]?.maxPoints ?? null;
      if (!score || score.points === null || most === null || most <= 0) return [];
      return [Math.min(1, Math.max(0, score.points / most))];
    }),
  );
  const n = fractions.length;
  if (n < FEWEST) return null;
  const share = meanOf(fractions);
  const sd = Math.sqrt(meanOf(fractions.map((fraction) => (fraction - share) ** 2)));
  const half = (Z80 * sd) / Math.sqrt(n);
  return {
    share,
    interval: [Math.max(0, share - half), Math.min(1, share + half)],
    n,
    from: 'scores',
  };
}

/** Spread of the students' means of what was scored, 0–1; 0.15 where nothing is known. */
export function spreadOf({ lineItems, scores }: SectionGradebook): number {
  const means = scores.flatMap((row) => {
    const known = row.flatMap((score, place) => {
      const most = score.outOf ?? lineItems[place]?.maxPoints ?? null;
      return score.points === null || most === null || most <= 0 ? [] : [score.points / most];
    });
    return known.length > 1 ? [meanOf(known)] : [];
  });
  if (means.length < 3) return USUAL_SPREAD;
  const middle = meanOf(means);
  return Math.sqrt(meanOf(means.map((mean) => (mean - middle) ** 2)));
}
const USUAL_SPREAD = 0.15;
