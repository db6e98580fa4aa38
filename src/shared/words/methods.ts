/** What is said of teaching methods, on the screen and on the command line: associations, never causes. */
import type { MethodCheck, MethodVerdict } from '../contract/methods.ts';
import type { Bilingual } from './say.ts';

export const verdictWords = {
  'looked-better': { en: 'looked better here', 'zh-CN': '在这里看起来更好' },
  'looked-worse': { en: 'looked worse here', 'zh-CN': '在这里看起来较差' },
  'about-the-same': { en: 'about the same here', 'zh-CN': '在这里差别不大' },
  'too-close': { en: 'too close to tell', 'zh-CN': '还分不出高下' },
  'not-enough': { en: 'not enough to tell', 'zh-CN': '数据还不够' },
} satisfies Record<MethodVerdict, Bilingual>;

/** Why one's own data say nothing yet, and what would change that. */
export const checkWords = {
  'few-periods': {
    en: 'Enough would be: this method before at least 2 assessments that 12 or more students took.',
    'zh-CN': '至少需要：用这种方法上课之后，有 2 次测评，每次不少于 12 名学生参加。',
  },
  'few-methods': {
    en: 'Enough would be: another method, logged as well, before at least 2 assessments.',
    'zh-CN': '至少需要：另有一种方法也有记录，并且之后有 2 次测评。',
  },
  'no-overlap': {
    en: 'Students taught this way had other earlier scores than the rest, so there is nobody to compare them with. Teach students of every level both ways.',
    'zh-CN':
      '用这种方法的学生与其他学生之前的成绩差别太大，没有可比的对象。请让各水平的学生都经历两种方法。',
  },
  regression: {
    en: 'It was used right after low (or high) scores, and such scores move back by themselves. Use it at other times as well.',
    'zh-CN':
      '它总在成绩偏低（或偏高）之后使用，而这样的成绩本来就会回到平常。请在其他时候也使用它。',
  },
  'chosen-anew': {
    en: 'It went to a part of the class that was picked anew each time, and whoever picks may see what no score shows. Use it with the whole class or with groups that stay, or let a try-out draw.',
    'zh-CN':
      '每次用它的都是临时挑出的部分学生；挑选的依据可能是分数之外的情况，因此分不清是方法的作用还是挑选的结果。请对全班或固定小组使用，或用“试用”随机分配。',
  },
  'acts-backward': {
    en: 'It seems to change scores from before it was used, which it cannot. Something else goes along with it.',
    'zh-CN': '它似乎影响了使用之前的成绩，这不可能；说明有别的因素与它同时出现。',
  },
} satisfies Record<MethodCheck, Bilingual>;
