/** The wizard's title: at each step, what the file has turned out to be. */
import type { Bilingual, Params } from '../../../shared/words/say.ts';
import { importWords as words } from '../../i18n/import.ts';
import { oddThings } from './check-questions.ts';
import type { ImportRoom } from './import.svelte.ts';

type Say = (text: Bilingual, params?: Params) => string;

export function sayImportTitle(room: ImportRoom, say: Say): string {
  const { preview, fileNames } = room;
  if (room.reading.isWorking) return sayReading(fileNames, say);
  if (!preview) return say(words.titleChoose);
  const { result, fileName: name } = preview;
  if (result.outcome === 'error') return say(words.titleRefused, { name });
  switch (room.step) {
    case 'map':
      return say(words.titleMap);
    case 'check':
      return say(words.titleCheck, { n: oddThings(preview) });
    case 'preview':
      if (preview.added.records && preview.added.scores === 0)
        return say(words.titlePreviewRecords, { n: preview.added.records });
      return say(words.titlePreview, {
        added: preview.added.scores,
        changed: preview.changedCount,
        removed: preview.removedCount,
      });
    default:
      return result.kind === 'gradebook'
        ? say(words.titleDetect, {
            name,
            students: preview.counts.students,
            items: preview.counts.assessments,
          })
        : say(words.titleRecords, { name });
  }
}

function sayReading(fileNames: readonly string[], say: Say): string {
  const [name = ''] = fileNames;
  if (fileNames.length === 1) return say(words.titleReading, { name });
  return say(words.titleReadingMany, { n: fileNames.length });
}
