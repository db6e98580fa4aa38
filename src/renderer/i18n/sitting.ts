/** The words of student mode: to the student on the screen, and to the teacher who starts it. */
import type { Why } from '../../shared/contract/practice-set.ts';
import type { Answered, Sitting } from '../../shared/contract/sitting.ts';
import type { Bilingual } from '../../shared/words/say.ts';

export const sittingWords = {
  start: { en: 'Practise on this computer', 'zh-CN': '在这台电脑上练习' },
  startText: {
    en: 'Full screen, one student, nothing about anybody else. Each answer is kept, and the next item is chosen by it. Your PIN ends it.',
    'zh-CN':
      '全屏，只显示一名学生的题目，看不到其他人。每次作答都会保存，并据此选下一题。用您的密码结束。',
  },
  student: { en: 'Student', 'zh-CN': '学生' },
  minutes: { en: 'Minutes', 'zh-CN': '分钟' },
  pin: { en: 'Your PIN', 'zh-CN': '您的密码' },
  newPin: { en: 'A PIN of 4 to 8 digits', 'zh-CN': '4 至 8 位数字密码' },
  pinKept: {
    en: 'Your PIN is set. Typing another one replaces it; where it is lost, “quickstudy unlock” forgets it.',
    'zh-CN': '密码已设置。输入新的数字即可更换；忘记时可用命令“quickstudy unlock”清除。',
  },
  pinNeeded: {
    en: 'Choose a PIN first, so that only you can come back to the gradebook.',
    'zh-CN': '请先设一个密码，这样只有您能回到成绩册。',
  },
  begin: { en: 'Start', 'zh-CN': '开始' },
  title: { en: 'Practice', 'zh-CN': '练习' },
  number: { en: 'Item {n}', 'zh-CN': '第 {n} 题' },
  answer: { en: 'Your answer', 'zh-CN': '你的答案' },
  check: { en: 'Answer', 'zh-CN': '提交' },
  right: { en: 'Right.', 'zh-CN': '对了。' },
  wrong: { en: 'Not yet. The answer is', 'zh-CN': '还不对。答案是' },
  steps: { en: 'One way to get there', 'zh-CN': '一种做法' },
  next: { en: 'Next', 'zh-CN': '下一题' },
  score: { en: '{right} of {n} were right.', 'zh-CN': '{n} 题中对了 {right} 题。' },
  teacher: { en: 'For your teacher', 'zh-CN': '老师解锁' },
  unlock: { en: 'Unlock', 'zh-CN': '解锁' },
  notIt: { en: 'That is not the PIN.', 'zh-CN': '密码不对。' },
  wait: { en: 'Wait {n} seconds, then try again.', 'zh-CN': '请等 {n} 秒再试。' },
  forgotten: {
    en: 'Forgot the PIN? Close Quickstudy, run “quickstudy unlock” on this computer’s command line, and open it again.',
    'zh-CN': '忘记密码？请关闭本应用，在这台电脑的命令行运行“quickstudy unlock”，再重新打开。',
  },
  cancel: { en: 'Back', 'zh-CN': '返回' },
} satisfies Record<string, Bilingual>;

export const endWords: Record<NonNullable<Sitting['end']>, Bilingual> = {
  time: { en: 'That is all for now. Well practised.', 'zh-CN': '今天就练到这里，辛苦了。' },
  enough: {
    en: 'Enough for now: more would not teach you anything new today.',
    'zh-CN': '今天已经够了，再练不会有新的收获。',
  },
  'needs-you': {
    en: 'Time for a word with your teacher: that helps more now than another item.',
    'zh-CN': '现在和老师聊一聊，比再做一题更有帮助。',
  },
};

/** Why this item, to the student. */
export const whyToStudent: Record<Why, Bilingual> = {
  'delayed-check': { en: 'Do you still know it after some days?', 'zh-CN': '过了几天还会吗？' },
  review: { en: 'Before it is forgotten', 'zh-CN': '趁还没忘，复习一下' },
  older: { en: 'One from before', 'zh-CN': '以前学过的' },
  pinned: { en: 'Your teacher chose this', 'zh-CN': '老师选的' },
  ready: { en: 'Something new that you are ready for', 'zh-CN': '可以开始学的新内容' },
  continue: { en: 'One more of what you are learning', 'zh-CN': '继续正在学的内容' },
  easier: { en: 'One that you can do', 'zh-CN': '做一道有把握的' },
};

export const feedbackOf = ({ isRight }: Answered): Bilingual =>
  isRight ? sittingWords.right : sittingWords.wrong;
