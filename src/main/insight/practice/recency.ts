/** Practice changes what is known: an answer counts the less, the more answers in its skill came after it. */

/** Chosen on simulated learners whose truth is another model (`quickstudy simulate practice`). */
const KEPT = 0.8;

/** @param answers oldest first @returns how much each counts, 0–1 */
export function recencyWeights(answers: readonly { skills: readonly number[] }[]): number[] {
  const later = new Map<number, number>();
  const weights = answers.map(() => 1);
  for (let at = answers.length - 1; at >= 0; at--) {
    const own = answers[at]?.skills ?? [];
    const counts = own.map((skill) => later.get(skill) ?? 0);
    weights[at] = KEPT ** Math.min(...counts, counts.length === 0 ? 0 : Infinity);
    for (const skill of own) later.set(skill, (later.get(skill) ?? 0) + 1);
  }
  return weights;
}
