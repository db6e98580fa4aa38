/** Proof of the bank: many seeds a template, each item validated and solved a second time. */
import type { Fault } from './validate-item.ts';
import { validateItem } from './validate-item.ts';
import type { Generated } from './generate.ts';
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
    const generated = tryToMake(template, seed);
    tries += generated?.tries ?? 0;
    if (generated) prompts.add(JSON.stringify([generated.item.prompt.en, generated.item.options]));
    const found: Fault[] = generated ? validateItem(template, generated.item) : ['unmade'];
    for (const fault of found) faults.push({ seed, fault });
  }
  return {
    id: template.id,
    items: seeds,
    refusedPerItem: (tries - seeds) / seeds,
    distinct: prompts.size,
    faults,
  };
}

/** A number that does not fit, or constraints without end, are the template's fault and no one else's. */
function tryToMake(template: Template, seed: number): Generated | null {
  try {
    return generateCounted(template, seed);
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
