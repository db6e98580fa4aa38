/** The calls about lessons. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { importBank } from './import-bank.ts';
import {
  approve,
  changeKept,
  draft,
  keep,
  keptLesson,
  list,
  rate,
  remove,
  reword,
  setLanguageModel,
  topicsFor,
} from './keep-lessons.ts';
import { changeMinutes, changeText, redrawPhase } from './change-plan.ts';
import type { LessonContext } from './keep-lessons.ts';
import { replaceTask } from './replace-task.ts';
import { searchBank } from './search-bank.ts';

const calls = implement(contract.lesson).$context<LessonContext>();
const ok = { ok: true };

export const lessonHandlers = {
  topics: calls.topics.handler(({ input, context }) => topicsFor(context.school, input.sectionId)),
  draft: calls.draft.handler(({ input, context }) => draft(context, input)),
  keep: calls.keep.handler(({ input, context }) => keep(context.school, input)),
  list: calls.list.handler(({ input, context }) => list(context.school, input.sectionId)),
  open: calls.open.handler(({ input, context }) => keptLesson(context.school, input.lessonId)),
  edit: calls.edit.handler(({ input, context }) =>
    changeKept(context.school, input.lessonId, (plan) => changeText(plan, input)),
  ),
  reword: calls.reword.handler(async ({ input, context, signal }) => ({
    text: await reword(context.school, input, signal),
  })),
  languageModel: calls.languageModel.handler(({ input, context }) => {
    setLanguageModel(context.school, input);
    return ok;
  }),
  setMinutes: calls.setMinutes.handler(({ input: { lessonId, phaseId, minutes }, context }) =>
    changeKept(context.school, lessonId, (plan) => changeMinutes(plan, phaseId, minutes)),
  ),
  regenerate: calls.regenerate.handler(({ input: { lessonId, phaseId }, context }) =>
    changeKept(context.school, lessonId, (plan) => redrawPhase(plan, phaseId)),
  ),
  replaceTask: calls.replaceTask.handler(
    ({ input: { lessonId, taskId, with: key, level }, context }) =>
      changeKept(context.school, lessonId, (plan) =>
        replaceTask(context.school, plan, { taskId, key, level }),
      ),
  ),
  approve: calls.approve.handler(({ input, context }) => approve(context.school, input.lessonId)),
  remove: calls.remove.handler(({ input, context }) => {
    remove(context.school, input.lessonId);
    return ok;
  }),
  rate: calls.rate.handler(({ input, context }) => {
    rate(context.school, input);
    return ok;
  }),
  searchBank: calls.searchBank.handler(({ input, context }) => searchBank(context.school, input)),
  importBank: calls.importBank.handler(async ({ input: { file }, context }) =>
    importBank(context.school, file.name, new Uint8Array(await file.arrayBuffer())),
  ),
};
