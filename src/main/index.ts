/** The composition root under Electron: the app's services behind the desktop door. */
import { homedir } from 'node:os';
import { LANGUAGES } from '../shared/words/say.ts';
import { defaultSchoolFile } from './host/data-folder.ts';
import { openDesktop } from './host/electron/open-desktop.ts';
import { printPage } from './host/electron/print-page.ts';
import { startUtility } from './host/electron/start-utility.ts';
import { logTo } from './host/log.ts';
import { openServices } from './host/services.ts';

const { platform, env, argv } = process;
const now = () => new Date();

function valueOf(option: string): string | undefined {
  return argv.find((word) => word.startsWith(`--${option}=`))?.slice(option.length + 3);
}

void openDesktop({
  platform,
  language: LANGUAGES.find((language) => language === valueOf('lang')),
  openApp: (language) =>
    openServices({
      schoolFile: valueOf('db') ?? defaultSchoolFile({ platform, env, home: homedir() }),
      mustExist: false,
      language,
      now,
      log: logTo((line) => void process.stderr.write(line), now),
      startProcess: startUtility,
      printToPdf: printPage,
    }),
});
