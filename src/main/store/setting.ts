/** The teacher's settings, kept in the school file; not part of the history. */
import { SchoolStatus, type Settings } from '../../shared/contract/school.ts';
import type { Language } from '../../shared/words/say.ts';
import { query, sayingWhy } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

const Shape = SchoolStatus.shape.settings;

/** @param language what the app speaks until the teacher has chosen */
export function settingsOf(school: SchoolFile, language: Language = 'en'): Settings {
  const defaults: Settings = { language, theme: 'system', privacy: false };
  const kept = query<{ key: string; value: string }>(
    school,
    'SELECT key, value FROM setting',
  ).all();
  const known = kept.flatMap(({ key, value }) =>
    Object.hasOwn(Shape.shape, key) ? [[key, JSON.parse(value)]] : [],
  );
  const settings = Shape.safeParse({ ...defaults, ...Object.fromEntries(known) });
  return settings.success ? settings.data : defaults;
}

export function changeSettings(school: SchoolFile, changes: Partial<Settings>): void {
  const put = query(
    school,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const work = school.connection.db.transaction(() => {
    for (const [key, value] of Object.entries(changes)) {
      if (value !== undefined) put.run(key, JSON.stringify(value));
    }
  });
  sayingWhy(() => work.immediate());
}
