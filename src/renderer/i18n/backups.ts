/** The words of the automatic copies. */
import type { Bilingual } from '../../shared/words/say.ts';

export const backupWords = {
  open: { en: 'Earlier copies', 'zh-CN': '较早的备份' },
  title: { en: 'Copies that the app keeps', 'zh-CN': '应用保留的备份' },
  text: {
    en: 'The latest first; the ten newest are kept beside the school file. You see what a copy holds before anything is replaced.',
    'zh-CN': '最近的在前；学校文件旁保留最新的十份。替换之前可以先看到备份中的内容。',
  },
  none: {
    en: 'No copy has been made yet. One is made each day and before every import.',
    'zh-CN': '还没有备份。应用每天以及每次导入前都会备份。',
  },
  'before-import': { en: 'before an import', 'zh-CN': '导入之前' },
  'before-migration': { en: 'before an upgrade', 'zh-CN': '升级之前' },
  'before-restore': { en: 'before a restore', 'zh-CN': '恢复之前' },
  daily: { en: 'of the day', 'zh-CN': '每日备份' },
  look: { en: 'See what it holds', 'zh-CN': '查看内容' },
} satisfies Record<string, Bilingual>;
