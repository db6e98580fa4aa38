/** Where the school file lies unless the teacher says otherwise: each system's own place for it. */
import { join } from 'node:path';

type Machine = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
};

function dataFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Quickstudy');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Quickstudy');
  // The XDG rule: a relative path counts as unset.
  const xdg = env['XDG_DATA_HOME'];
  return join(xdg?.startsWith('/') ? xdg : join(home, '.local', 'share'), 'quickstudy');
}

export function defaultSchoolFile(machine: Machine): string {
  return join(dataFolder(machine), 'school.db');
}
