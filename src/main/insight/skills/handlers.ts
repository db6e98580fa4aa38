/** The calls about skills and items. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { deleteItem, putItem } from '../../store/edit-item.ts';
import {
  deleteMisconception,
  deleteSkill,
  putMisconception,
  putSkill,
  setPrerequisites,
} from '../../store/edit-skill.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { answeredItems } from './answered-items.ts';
import { bankSkills } from './bank-skills.ts';
import { linkItems } from './link-items.ts';
import { skillMap } from './skill-map.ts';

const calls = implement(contract.skills).$context<{ school: SchoolFile }>();
const done = { ok: true };

export const skillHandlers = {
  map: calls.map.handler(({ context }) => skillMap(context.school)),
  bank: calls.bank.handler(() => bankSkills()),
  putSkill: calls.putSkill.handler(({ input: { id, ...fields }, context }) => ({
    skillId: putSkill(context.school, id, fields),
  })),
  deleteSkill: calls.deleteSkill.handler(({ input, context }) => {
    deleteSkill(context.school, input.skillId);
    return done;
  }),
  setPrerequisites: calls.setPrerequisites.handler(({ input, context }) => {
    setPrerequisites(context.school, input.skillId, input.needs);
    return done;
  }),
  putMisconception: calls.putMisconception.handler(({ input: { id, ...fields }, context }) => ({
    misconceptionId: putMisconception(context.school, id, fields),
  })),
  deleteMisconception: calls.deleteMisconception.handler(({ input, context }) => {
    deleteMisconception(context.school, input.misconceptionId);
    return done;
  }),
  items: calls.items.handler(({ input, context }) => answeredItems(context.school, input)),
  putItem: calls.putItem.handler(({ input: { id, ...fields }, context }) => ({
    itemId: putItem(context.school, id, fields),
  })),
  deleteItem: calls.deleteItem.handler(({ input, context }) => {
    deleteItem(context.school, input.itemId);
    return done;
  }),
  linkItems: calls.linkItems.handler(({ input, context }) => ({
    linked: linkItems(context.school, input),
  })),
};
