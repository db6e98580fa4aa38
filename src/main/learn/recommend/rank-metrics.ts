/** How well a ranking finds what a student took: the measures of courses and items alike. */

/** Of one student's ranking. */
export type RankScore = { hr10: number; recall10: number; ndcg10: number; mrr: number };

const TOP = 10;

/**
 * Hit rate, recall and NDCG of the first ten (Järvelin and Kekäläinen 2002, eq. 2, gains of one; the ideal ranking has
 * min(10, held) hits), and the reciprocal rank of the first hit anywhere.
 */
export function scoreRanking(ranked: readonly number[], held: readonly number[]): RankScore {
  const wanted = new Set(held);
  const hits = ranked.slice(0, TOP).flatMap((course, rank) => (wanted.has(course) ? [rank] : []));
  const gain = (ranks: readonly number[]) =>
    ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 2), 0);
  const ideal = Array.from({ length: Math.min(TOP, wanted.size) }, (_, rank) => rank);
  const first = ranked.findIndex((course) => wanted.has(course));
  return {
    hr10: hits.length > 0 ? 1 : 0,
    recall10: hits.length / wanted.size,
    ndcg10: gain(hits) / gain(ideal),
    mrr: first === -1 ? 0 : 1 / (first + 1),
  };
}

export function averageRankScores(scores: readonly RankScore[]): RankScore {
  const mean = (of: (score: RankScore) => number) =>
    scores.reduce((sum, score) => sum + of(score), 0) / Math.max(1, scores.length);
  return {
    hr10: mean((score) => score.hr10),
    recall10: mean((score) => score.recall10),
    ndcg10: mean((score) => score.ndcg10),
    mrr: mean((score) => score.mrr),
  };
}
