/** The teacher's own rules for whom to talk to. */
import { SupportRule } from '../../shared/contract/support-rule.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import { recordStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

export const supportRules = (school: SchoolFile): { id: Id; rule: SupportRule }[] =>
  query<{ id: Id; rule: string }>(school, 'SELECT id, rule FROM support_rule ORDER BY id')
    .all()
    .map(({ id, rule }) => ({ id, rule: SupportRule.parse(JSON.parse(rule)) }));

/** One step that can be undone. @returns the rule's id */
export const addSupportRule = (school: SchoolFile, rule: SupportRule): Id =>
  recordStep(school, { verb: 'add-rule', title: rule.kind }, (writer) =>
    writer.insert('support_rule', { rule: JSON.stringify(rule) }),
  );

/** One step that can be undone. */
export function removeSupportRule(school: SchoolFile, id: Id): void {
  const known = supportRules(school).find((each) => each.id === id);
  if (!known) return;
  recordStep(school, { verb: 'remove-rule', title: known.rule.kind }, (writer) =>
    writer.delete('support_rule', id),
  );
}
