import { describe, expect, it } from 'vitest';
import { defaultSchoolFile } from '../../../src/main/host/data-folder.ts';

describe('the school file lies', () => {
  it('in the XDG data folder on Linux', () => {
    const machine = { platform: 'linux' as const, home: '/home/ana' };
    expect(defaultSchoolFile({ ...machine, env: {} })).toBe(
      '/home/ana/.local/share/quickstudy/school.db',
    );
    expect(defaultSchoolFile({ ...machine, env: { XDG_DATA_HOME: '/data' } })).toBe(
      '/data/quickstudy/school.db',
    );
    expect(defaultSchoolFile({ ...machine, env: { XDG_DATA_HOME: 'data' } })).toContain(
      '/home/ana/',
    );
  });

  it('in the Library on a Mac', () => {
    const file = defaultSchoolFile({ platform: 'darwin', home: '/Users/ana', env: {} });
    expect(file).toBe('/Users/ana/Library/Application Support/Quickstudy/school.db');
  });

  it('in AppData on Windows', () => {
    const machine = { platform: 'win32' as const, home: 'C:/Users/ana' };
    expect(defaultSchoolFile({ ...machine, env: { APPDATA: 'D:/Roaming' } })).toMatch(
      /^D:.Roaming.Quickstudy.school\.db$/,
    );
    expect(defaultSchoolFile({ ...machine, env: {} })).toMatch(/AppData.Roaming.Quickstudy/);
  });
});
