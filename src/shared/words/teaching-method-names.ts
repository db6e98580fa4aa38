/** What the methods are called, and by which other names logs know them. */
import { isMethodKey, METHOD_KEYS } from '../teaching-methods.ts';
import type { MethodKey } from '../teaching-methods.ts';
import type { Bilingual } from './say.ts';

const methodNames = {
  'explicit-instruction': { en: 'Explicit instruction', 'zh-CN': '直接讲授' },
  'worked-examples': { en: 'Worked examples', 'zh-CN': '例题示范' },
  'guided-practice': { en: 'Guided practice', 'zh-CN': '带练' },
  'independent-practice': { en: 'Independent practice', 'zh-CN': '独立练习' },
  'retrieval-practice': { en: 'Retrieval practice', 'zh-CN': '提取练习' },
  'spaced-review': { en: 'Spaced review', 'zh-CN': '间隔复习' },
  'mixed-practice': { en: 'Mixed practice', 'zh-CN': '交错练习' },
  'self-explanation': { en: 'Self-explanation', 'zh-CN': '自我解释' },
  'pre-questions': { en: 'Pre-questions', 'zh-CN': '课前提问' },
  'feedback-and-redo': { en: 'Feedback and redo', 'zh-CN': '反馈与订正' },
  'mastery-learning': { en: 'Mastery learning', 'zh-CN': '掌握学习' },
  'learning-strategies': { en: 'Teaching how to learn', 'zh-CN': '学法指导' },
  'class-discussion': { en: 'Class discussion', 'zh-CN': '全班讨论' },
  'think-pair-share': { en: 'Think, pair, share', 'zh-CN': '思考—结对—分享' },
  'peer-instruction': { en: 'Peer instruction', 'zh-CN': '同伴教学' },
  'peer-tutoring': { en: 'Peer tutoring', 'zh-CN': '同伴辅导' },
  'group-work': { en: 'Group work', 'zh-CN': '小组合作' },
  jigsaw: { en: 'Jigsaw', 'zh-CN': '拼图式合作' },
  'small-group-teaching': { en: 'Small-group teaching', 'zh-CN': '小组辅导' },
  'reciprocal-teaching': { en: 'Reciprocal teaching', 'zh-CN': '交互式阅读' },
  'writing-to-learn': { en: 'Writing to learn', 'zh-CN': '以写促学' },
  'concept-maps': { en: 'Concept maps', 'zh-CN': '概念图' },
  'guided-inquiry': { en: 'Guided inquiry', 'zh-CN': '引导探究' },
  'problem-first': { en: 'Problem first', 'zh-CN': '先试后教' },
  'project-work': { en: 'Project work', 'zh-CN': '项目学习' },
  'flipped-lesson': { en: 'Flipped lesson', 'zh-CN': '翻转课堂' },
  'computer-practice': { en: 'Practice on a computer', 'zh-CN': '计算机练习' },
  'learning-games': { en: 'Learning games', 'zh-CN': '学习游戏' },
  'silent-reading': { en: 'Silent reading', 'zh-CN': '默读自学' },
} satisfies Record<MethodKey, Bilingual>;

/** Other names, lower case, as teachers and other systems write them. */
const ALIASES: Readonly<Record<string, MethodKey>> = {
  'direct instruction': 'explicit-instruction',
  'explicit teaching': 'explicit-instruction',
  lecture: 'explicit-instruction',
  'whole-class teaching': 'explicit-instruction',
  'direct teaching': 'explicit-instruction',
  讲授: 'explicit-instruction',
  讲授法: 'explicit-instruction',
  直接教学: 'explicit-instruction',
  'worked example': 'worked-examples',
  modelling: 'worked-examples',
  modeling: 'worked-examples',
  样例学习: 'worked-examples',
  例题: 'worked-examples',
  seatwork: 'independent-practice',
  练习: 'independent-practice',
  quizzing: 'retrieval-practice',
  'low-stakes quiz': 'retrieval-practice',
  'practice testing': 'retrieval-practice',
  'practice test': 'retrieval-practice',
  检索练习: 'retrieval-practice',
  小测: 'retrieval-practice',
  'spaced practice': 'spaced-review',
  'distributed practice': 'spaced-review',
  分散练习: 'spaced-review',
  间隔练习: 'spaced-review',
  interleaving: 'mixed-practice',
  'interleaved practice': 'mixed-practice',
  feedback: 'feedback-and-redo',
  'formative assessment': 'feedback-and-redo',
  反馈: 'feedback-and-redo',
  形成性评价: 'feedback-and-redo',
  metacognition: 'learning-strategies',
  'self-regulation': 'learning-strategies',
  元认知: 'learning-strategies',
  discussion: 'class-discussion',
  'dialogic teaching': 'class-discussion',
  讨论: 'class-discussion',
  讨论法: 'class-discussion',
  'think pair share': 'think-pair-share',
  'think-pair-share': 'think-pair-share',
  cooperative: 'group-work',
  'cooperative learning': 'group-work',
  'collaborative learning': 'group-work',
  合作学习: 'group-work',
  小组讨论: 'group-work',
  'jigsaw classroom': 'jigsaw',
  拼图法: 'jigsaw',
  'small group': 'small-group-teaching',
  'small-group tuition': 'small-group-teaching',
  'reciprocal reading': 'reciprocal-teaching',
  'concept map': 'concept-maps',
  'mind map': 'concept-maps',
  思维导图: 'concept-maps',
  inquiry: 'guided-inquiry',
  'inquiry-based learning': 'guided-inquiry',
  探究式: 'guided-inquiry',
  探究学习: 'guided-inquiry',
  'productive failure': 'problem-first',
  'problem-based learning': 'problem-first',
  'group project': 'project-work',
  project: 'project-work',
  'project-based learning': 'project-work',
  项目式学习: 'project-work',
  'flipped classroom': 'flipped-lesson',
  gamification: 'learning-games',
  'game-based learning': 'learning-games',
  reading: 'silent-reading',
  自习: 'silent-reading',
  默读: 'silent-reading',
};

const tidy = (text: string): string =>
  text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

const BY_NAME = new Map<string, MethodKey>([
  ...METHOD_KEYS.flatMap((key): [string, MethodKey][] =>
    Object.values(methodNames[key]).map((name) => [tidy(name), key]),
  ),
  ...Object.entries(ALIASES),
]);

/** The method that a log's text means: a key of the vocabulary, or the text itself where it is the teacher's own. */
export function methodOfText(text: string): string {
  if (isMethodKey(text)) return text;
  return BY_NAME.get(tidy(text)) ?? text.trim();
}

/** A method's name in both languages; the teacher's own words stay as they are. */
export function nameOfMethod(method: string): Bilingual {
  return isMethodKey(method) ? methodNames[method] : { en: method, 'zh-CN': method };
}
