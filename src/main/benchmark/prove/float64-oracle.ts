/**
 * A process that knows every learner's loss in float64. The plain backend computes in JavaScript's own numbers and only
 * keeps them short; where the short arrays are long ones, so is everything. Nothing but this process may be so.
 * Slopes are central differences of the loss (extrapolated, Richardson 1911): the tape has no part in them.
 */
import { types } from 'node:util';
import type { ProofKind } from './cases.ts';

Object.assign(globalThis, { Float32Array: Float64Array });
Object.assign(types, { isFloat32Array: types.isFloat64Array }); // how tfjs tells numbers from the rest
const {
  drawCase,
  DIRECTIONS,
  directionOf,
  batchOf,
  isFirstOrder,
  madeFor,
  paramsOf,
  PROGRESS,
  proofKinds,
} = await import('./cases.ts');
const { addScaled } = await import('../../learn/params.ts');
const { metaGradientOf } = await import('../../learn/run-learner.ts');
const { useBackend } = await import('../../learn/tensor/backends.ts');
const { dotOf } = await import('./dot-of.ts');

const STEP = 1e-3;

async function prove(kind: ProofKind) {
  const drawn = drawCase(kind);
  const [made, params, batch] = [madeFor(kind), paramsOf(drawn.params), batchOf(drawn)];
  const gradientAt = (at: typeof params) => metaGradientOf(made, at, { batch, progress: PROGRESS });
  const slopes: number[] = [];
  for (const seed of DIRECTIONS) {
    const along = directionOf(params, seed);
    const lossAt = async (by: number) => (await gradientAt(addScaled(params, along, by))).lossSum;
    const slope = async (by: number) => ((await lossAt(by)) - (await lossAt(-by))) / (2 * by);
    slopes.push(
      isFirstOrder(kind.learner)
        ? dotOf((await gradientAt(params)).gradientSum, along)
        : (4 * (await slope(STEP / 2)) - (await slope(STEP))) / 3,
    );
  }
  return { ...drawn, slopes };
}

const asked: string[] = process.argv.slice(2);
const kinds = proofKinds().filter(({ learner }) => asked.length === 0 || asked.includes(learner));
await useBackend('cpu');
const cases = [];
for (const kind of kinds) cases.push(await prove(kind));
console.log(JSON.stringify(cases));
