/** Proof of the bank: many seeds a template, each item validated and solved a second time. */
import type { Fault } from './validate-item.ts';
import { validateItem } from './validate-item.ts';
import { generateCounted } from './generate.ts';
import type { Template } from './template.ts';

export type TemplateCheck = {
  id: string;
  items: number;
  /** Draws that the constraints refused, for each item kept. */
  refusedPerItem: number;
  /** Different prompts among the items. */
  distinct: number;
  faults: { seed: number; fault: Fault }[];
};

/** @param from the first seed; seeds follow one another */
export function checkTemplate(template: Template, seeds: number, from = 0): TemplateCheck {
  const prompts = new Set<string>();
  const faults: TemplateCheck['faults'] = [];
  let tries = 0;
  for (let seed = from; seed < from + seeds; seed++) {
    const generated = generateCounted(template, seed);
    tries += generated.tries;
    prompts.add(JSON.stringify([generated.item.prompt.en, generated.item.options]));
    for (const fault of validateItem(template, generated.item)) faults.push({ seed, fault });
  }
  return {
    id: template.id,
    items: seeds,
    refusedPerItem: (tries - seeds) / seeds,
    distinct: prompts.size,
    faults,
  };
}
