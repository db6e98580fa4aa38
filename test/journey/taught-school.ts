/** The sample school on a second day: what fits its students has been learned, once for all journeys that look at it. */
import { copyFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions } from 'playwright';
import { inject } from 'vitest';
import { forkProcess } from '../../src/main/host/start-process.ts';
import { openCourseRoom } from '../../src/main/insight/course/course-room.ts';
import { openLearner } from '../../src/main/learn/client.ts';
import { openSchoolFile } from '../../src/main/store/school-file.ts';
import type { RunningApp } from './app.ts';
import { openApp } from './app.ts';

export async function openTaughtSchool(options: BrowserContextOptions): Promise<RunningApp> {
  const sample = inject('sampleSchool');
  const taught = join(dirname(sample), 'taught.db');
  if (!existsSync(taught)) {
    copyFileSync(sample, taught);
    await teach(taught);
  }
  const app = await openApp(options, taught);
  await app.page.getByRole('navigation').waitFor();
  return app;
}

async function teach(path: string): Promise<void> {
  const school = openSchoolFile(path);
  const learner = openLearner(forkProcess);
  await openCourseRoom({ school, learner });
  learner.close();
  school.close();
}
