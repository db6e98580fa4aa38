/** `unlock`: for a teacher who forgot the PIN; whoever has this command line has the file itself. */
import { endTurn, forgetPin } from '../../store/student-mode.ts';
import { say } from '../../../shared/words/say.ts';
import { command } from './command.ts';

const words = {
  does: {
    en: 'end student mode and forget its PIN, where that was lost',
    'zh-CN': '结束学生模式并清除密码（忘记密码时使用）',
  },
  done: {
    en: 'Student mode has ended, and its PIN is forgotten. Choose a new one when you start it again.',
    'zh-CN': '学生模式已结束，密码已清除。下次开始时请另设密码。',
  },
};

export const unlock = command({
  name: 'unlock',
  does: words.does,
  options: {},
  run: async (_, { openApp, lang }) => {
    const { school } = (await openApp('existing')).context;
    endTurn(school);
    forgetPin(school);
    return { json: { ok: true }, text: `${say(words.done, lang)}\n` };
  },
});
