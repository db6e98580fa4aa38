/** The steps of the history in words. */
import type { HistoryStep } from '../../shared/contract/school.ts';
import type { Bilingual, Params } from '../../shared/words/say.ts';

const steps: Record<string, Bilingual> = {
  import: { en: 'Import of {title}', 'zh-CN': '导入 {title}' },
  'edit-score': { en: 'Score of {title}', 'zh-CN': '修改成绩：{title}' },
  'edit-scores': { en: 'Pasted scores into {title}', 'zh-CN': '在 {title} 粘贴成绩' },
  'edit-pass-line': { en: 'Pass line of {title}', 'zh-CN': '修改及格线：{title}' },
  'edit-term': { en: 'Term of {title}', 'zh-CN': '修改学期：{title}' },
  'edit-days': { en: 'Days of {title}', 'zh-CN': '修改测评日期：{title}' },
  'log-method': { en: 'A lesson of {title}', 'zh-CN': '记录一节课：{title}' },
  'unlog-method': { en: 'A lesson of {title} taken out', 'zh-CN': '删除一节课的记录：{title}' },
  'keep-groups': { en: 'Groups of {title}', 'zh-CN': '分组：{title}' },
  'start-try-out': { en: 'Start of a try-out in {title}', 'zh-CN': '开始试用：{title}' },
  'draw-round': { en: 'Next round of the try-out in {title}', 'zh-CN': '试用的下一轮：{title}' },
  'end-try-out': { en: 'Early end of the try-out in {title}', 'zh-CN': '提前结束试用：{title}' },
  'add-rule': { en: 'A rule of your own', 'zh-CN': '新增自定规则' },
  'remove-rule': { en: 'A rule of your own removed', 'zh-CN': '删除自定规则' },
  'start-plan': { en: 'Support plan for {title}', 'zh-CN': '新增支持计划：{title}' },
  'change-plan': { en: 'Change of the plan for {title}', 'zh-CN': '修改支持计划：{title}' },
  'check-plan': { en: 'A look at the plan for {title}', 'zh-CN': '跟进支持计划：{title}' },
  'close-plan': { en: 'End of the plan for {title}', 'zh-CN': '结束支持计划：{title}' },
  'remove-plan': { en: 'Removal of the plan for {title}', 'zh-CN': '删除支持计划：{title}' },
  talk: { en: 'A talk with {title}', 'zh-CN': '记录谈话：{title}' },
  'remove-talk': { en: 'A talk with {title} taken out', 'zh-CN': '删除谈话记录：{title}' },
  'add-tag': { en: 'Tag {title} given', 'zh-CN': '添加标签：{title}' },
  'remove-tag': { en: 'Tag {title} taken off', 'zh-CN': '移除标签：{title}' },
  'save-filter': { en: 'Filter {title}', 'zh-CN': '保存筛选：{title}' },
  'remove-filter': { en: 'Removal of the filter {title}', 'zh-CN': '删除筛选：{title}' },
  'keep-work-groups': { en: 'Groups for tomorrow in {title}', 'zh-CN': '保存学习小组：{title}' },
  verdict: { en: 'Your view on {title}', 'zh-CN': '对{title}预测的看法' },
  'save-scenario': { en: 'Scenario {title}', 'zh-CN': '保存推演方案：{title}' },
  'delete-scenario': { en: 'Scenario {title} removed', 'zh-CN': '删除推演方案：{title}' },
  'edit-scheme': { en: 'Grading scheme of {title}', 'zh-CN': '修改评分方案：{title}' },
  'edit-skill': { en: 'Skill {title}', 'zh-CN': '修改知识点：{title}' },
  'delete-skill': { en: 'Removal of the skill {title}', 'zh-CN': '删除知识点：{title}' },
  'edit-prerequisites': { en: 'What {title} builds on', 'zh-CN': '修改先修：{title}' },
  'edit-misconception': { en: 'Misconception {title}', 'zh-CN': '修改典型错误：{title}' },
  'make-practice': { en: 'Practice sheets of {title}', 'zh-CN': '生成练习：{title}' },
  'enter-practice': { en: 'Practice results of {title}', 'zh-CN': '录入练习结果：{title}' },
  'withdraw-practice': { en: 'Practice sheet of {title}, withdrawn', 'zh-CN': '撤回练习：{title}' },
  practise: { en: 'Practice on screen of {title}', 'zh-CN': '上机练习：{title}' },
  'keep-path': { en: 'Path of {title}', 'zh-CN': '学习路径：{title}' },
  'delete-misconception': { en: 'Removal of a misconception', 'zh-CN': '删除典型错误：{title}' },
  'edit-item': { en: 'Item {title}', 'zh-CN': '修改题目：{title}' },
  'delete-item': { en: 'Removal of the item {title}', 'zh-CN': '删除题目：{title}' },
  'edit-course': { en: 'Course {title}', 'zh-CN': '修改课程：{title}' },
  'delete-course': { en: 'Removal of the course {title}', 'zh-CN': '删除课程：{title}' },
  'edit-interest': { en: 'Interests of {title}', 'zh-CN': '修改兴趣：{title}' },
  'choose-course': { en: 'Courses of {title}', 'zh-CN': '修改选课：{title}' },
  'keep-course-plan': { en: 'Course plan for {title}', 'zh-CN': '保存选课方案：{title}' },
  'link-items': { en: 'Columns of {title}', 'zh-CN': '关联小题分：{title}' },
  'write-lesson': { en: 'Lesson kept: {title}', 'zh-CN': '保存教案：{title}' },
  'change-lesson': { en: 'Lesson changed: {title}', 'zh-CN': '修改教案：{title}' },
  'approve-lesson': { en: 'Lesson approved: {title}', 'zh-CN': '定稿教案：{title}' },
  'remove-lesson': { en: 'Lesson removed: {title}', 'zh-CN': '删除教案：{title}' },
  'rate-lesson': { en: 'How it went: {title}', 'zh-CN': '课后记录：{title}' },
  'import-bank': { en: 'Questions from {title}', 'zh-CN': '导入题目：{title}' },
};
const other: Bilingual = { en: '{title}', 'zh-CN': '{title}' };
/** Steps that are titled with a name; while names are hidden they say only what they were. */
const hidden: Record<string, Bilingual> = {
  'edit-score': { en: 'Score of a student', 'zh-CN': '修改一名学生的成绩' },
  'enter-practice': { en: 'Practice results of a student', 'zh-CN': '录入一名学生的练习结果' },
  'withdraw-practice': { en: 'A practice sheet, withdrawn', 'zh-CN': '撤回一份练习' },
  practise: { en: 'Practice on screen of a student', 'zh-CN': '一名学生的上机练习' },
  'keep-path': { en: 'A learning path', 'zh-CN': '保存一条学习路径' },
  'start-plan': { en: 'Support plan for a student', 'zh-CN': '为一名学生新增支持计划' },
  'change-plan': { en: 'Change of a support plan', 'zh-CN': '修改一份支持计划' },
  'check-plan': { en: 'A look at a support plan', 'zh-CN': '跟进一份支持计划' },
  'close-plan': { en: 'End of a support plan', 'zh-CN': '结束一份支持计划' },
  'remove-plan': { en: 'Removal of a support plan', 'zh-CN': '删除一份支持计划' },
  talk: { en: 'A talk with a student', 'zh-CN': '记录与一名学生的谈话' },
  'remove-talk': { en: 'A talk with a student taken out', 'zh-CN': '删除一条谈话记录' },
  verdict: { en: 'Your view on a student’s forecast', 'zh-CN': '对一名学生预测的看法' },
  'edit-interest': { en: 'Interests of a student', 'zh-CN': '修改一名学生的兴趣' },
  'choose-course': { en: 'Courses of a student', 'zh-CN': '修改一名学生的选课' },
};

type Speaker = {
  say: (text: Bilingual, params?: Params) => string;
  settings: { privacy: boolean };
};

export function sayStep(step: Pick<HistoryStep, 'verb' | 'title'>, app: Speaker): string {
  const nameless = app.settings.privacy ? hidden[step.verb] : undefined;
  return nameless ? app.say(nameless) : app.say(steps[step.verb] ?? other, { title: step.title });
}
