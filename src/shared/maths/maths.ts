/** Mathematics as a small typed tree: one source for the screen (MathML), plain text and Word. */
import { z } from 'zod';
import type { Bilingual } from '../words/say.ts';

export type Maths =
  /** Exact, as written: `-2.50`. */
  | { kind: 'number'; value: string }
  /** A letter or a fixed sign: x, A, π, ∞. */
  | { kind: 'symbol'; name: string }
  | { kind: 'words'; text: Bilingual }
  /** A negative term is shown as a subtraction. */
  | { kind: 'sum'; terms: readonly Maths[] }
  | { kind: 'negative'; of: Maths }
  | { kind: 'product'; factors: readonly Maths[]; sign: ProductSign }
  | { kind: 'quotient'; over: Maths; under: Maths; style: 'fraction' | 'divide' }
  /** A mixed number: 2½. */
  | { kind: 'mixed'; whole: Maths; part: Maths }
  | { kind: 'power'; base: Maths; exponent: Maths }
  | { kind: 'index'; base: Maths; index: Maths }
  | { kind: 'root'; of: Maths; degree: Maths | null }
  /** sin, log₂, f … of what stands in brackets. */
  | { kind: 'call'; name: string; of: readonly Maths[]; base: Maths | null }
  | { kind: 'bars'; of: Maths }
  /** One sign between each two sides: a < b ≤ c. */
  | { kind: 'relation'; sides: readonly Maths[]; signs: readonly RelationSign[] }
  /** A point, a set, an interval, or numbers in a row (no fence). */
  | { kind: 'list'; members: readonly Maths[]; open: string; close: string }
  | { kind: 'grid'; rows: readonly (readonly Maths[])[]; style: 'matrix' | 'system' }
  | { kind: 'quantity'; amount: Maths; unit: Bilingual };

type ProductSign = 'times' | 'dot' | 'none';
const RELATION_SIGNS = ['=', '≠', '<', '≤', '>', '≥', '≈', ':', '→', '∈'] as const;
export type RelationSign = (typeof RELATION_SIGNS)[number];

const Words = z.object({ en: z.string(), 'zh-CN': z.string() });
const Tree: z.ZodType<Maths> = z.lazy(() => Maths);

/** The tree as it crosses a door. */
export const Maths: z.ZodType<Maths> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.string().regex(/^-?\d+(\.\d+)?$/) }),
  z.object({ kind: z.literal('symbol'), name: z.string() }),
  z.object({ kind: z.literal('words'), text: Words }),
  z.object({ kind: z.literal('sum'), terms: z.array(Tree) }),
  z.object({ kind: z.literal('negative'), of: Tree }),
  z.object({
    kind: z.literal('product'),
    factors: z.array(Tree),
    sign: z.enum(['times', 'dot', 'none']),
  }),
  z.object({
    kind: z.literal('quotient'),
    over: Tree,
    under: Tree,
    style: z.enum(['fraction', 'divide']),
  }),
  z.object({ kind: z.literal('mixed'), whole: Tree, part: Tree }),
  z.object({ kind: z.literal('power'), base: Tree, exponent: Tree }),
  z.object({ kind: z.literal('index'), base: Tree, index: Tree }),
  z.object({ kind: z.literal('root'), of: Tree, degree: Tree.nullable() }),
  z.object({
    kind: z.literal('call'),
    name: z.string(),
    of: z.array(Tree),
    base: Tree.nullable(),
  }),
  z.object({ kind: z.literal('bars'), of: Tree }),
  z.object({
    kind: z.literal('relation'),
    sides: z.array(Tree),
    signs: z.array(z.enum(RELATION_SIGNS)),
  }),
  z.object({
    kind: z.literal('list'),
    members: z.array(Tree),
    open: z.string(),
    close: z.string(),
  }),
  z.object({
    kind: z.literal('grid'),
    rows: z.array(z.array(Tree)),
    style: z.enum(['matrix', 'system']),
  }),
  z.object({ kind: z.literal('quantity'), amount: Tree, unit: Words }),
]);

/** The parts directly inside a tree, in reading order. */
export function partsOf(tree: Maths): readonly Maths[] {
  switch (tree.kind) {
    case 'sum':
      return tree.terms;
    case 'negative':
    case 'bars':
      return [tree.of];
    case 'product':
      return tree.factors;
    case 'quotient':
      return [tree.over, tree.under];
    case 'mixed':
      return [tree.whole, tree.part];
    case 'power':
      return [tree.base, tree.exponent];
    case 'index':
      return [tree.base, tree.index];
    case 'root':
      return tree.degree ? [tree.degree, tree.of] : [tree.of];
    case 'call':
      return tree.base ? [tree.base, ...tree.of] : tree.of;
    case 'relation':
      return tree.sides;
    case 'list':
      return tree.members;
    case 'grid':
      return tree.rows.flat();
    case 'quantity':
      return [tree.amount];
    default:
      return [];
  }
}
