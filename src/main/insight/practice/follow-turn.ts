/** Whose turn it is, as it changes: every window and tab shows the student's screen at once, and nothing beside it. */
import type { Sitting } from '../../../shared/contract/sitting.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { onTurn } from '../../store/student-mode.ts';
import { sittingNow } from './sitting.ts';

export async function* followTurn(
  school: SchoolFile,
  signal?: AbortSignal,
): AsyncGenerator<Sitting | null> {
  let wake = (): void => {};
  let isChanged = true;
  const stopListening = onTurn(school, () => {
    isChanged = true;
    wake();
  });
  const leave = () => wake();
  signal?.addEventListener('abort', leave, { once: true });
  try {
    while (!signal?.aborted) {
      if (!isChanged) await new Promise<void>((resolve) => (wake = resolve));
      if (!isChanged || signal?.aborted) continue;
      isChanged = false;
      yield sittingNow(school);
    }
  } finally {
    stopListening();
    signal?.removeEventListener('abort', leave);
  }
}
