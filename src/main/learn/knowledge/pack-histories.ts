/** Answers on their way to the learner process, as columns: flat numbers travel in a tenth of the time. */
import type { Answer, History } from './answers.ts';

/** `ends`: where each student's answers end; `skillEnds`: where each answer's skills end. */
export type PackedHistories = {
  ends: Int32Array;
  item: Int32Array;
  correct: Float64Array;
  skillEnds: Int32Array;
  skills: Int32Array;
};

export function packHistories(histories: readonly History[]): PackedHistories {
  const all = histories.flat();
  const endsOf = (lengths: readonly number[]) => {
    let end = 0;
    return Int32Array.from(lengths, (length) => (end += length));
  };
  return {
    ends: endsOf(histories.map(({ length }) => length)),
    item: Int32Array.from(all, ({ item }) => item),
    correct: Float64Array.from(all, ({ correct }) => correct),
    skillEnds: endsOf(all.map(({ skills }) => skills.length)),
    skills: Int32Array.from(all.flatMap(({ skills }) => [...skills])),
  };
}

export function unpackHistories({
  ends,
  item,
  correct,
  skillEnds,
  skills,
}: PackedHistories): History[] {
  const answer = (at: number): Answer => ({
    item: item[at],
    skills: [...skills.subarray(at === 0 ? 0 : skillEnds[at - 1], skillEnds[at])],
    correct: correct[at],
  });
  return Array.from(ends, (end, student) => {
    const start = student === 0 ? 0 : ends[student - 1];
    return Array.from({ length: end - start }, (_, i) => answer(start + i));
  });
}
