/** Inner rates as the kernel wants them, one for every single weight; and back to those that are learned. */
import type { Settings, Variant } from '../gradient-learner.ts';
import type { Params } from '../params.ts';
import type { Place } from './pack.ts';
import { netNames, packBlock, placesOf, unpackOne } from './pack.ts';
import type { JobPlan } from './plan-job.ts';

type Given = { settings: Settings; variant: Variant; params: Params; plan: JobPlan };

/** Fills the blocks of rates, from the address that `blockAt` is given. */
export function packRates(
  blockAt: (address: number) => Float32Array,
  { settings, variant, params, plan }: Given,
): void {
  const { words, net } = plan;
  if (words.isPlain) return;
  const places = adaptedPlaces(settings, plan);
  const blocks = words.rateStride > 0 ? words.steps : 1;
  for (let step = 0; step < blocks; step++) {
    const rateOf = (name: string): ((i: number) => number) => {
      if (variant.rates === 'fixed') return () => settings.rate;
      if (variant.rates === 'element') {
        const raw = params[`rate.${name}`].values;
        return (i) => bounded(raw[i], variant);
      }
      const one = bounded(params.rate.values[indexOf(settings, name, step)], variant);
      return () => one;
    };
    packBlock(blockAt(words.ratesAt + step * net.paramBytes), places, (name, size) => {
      const rate = rateOf(name);
      return Float32Array.from({ length: size }, (_, i) => rate(i));
    });
  }
}

/** Gradients of the learned raw rates from the sums over each single weight's. */
export function unpackRates(
  blockOf: (step: number) => Float32Array,
  { settings, variant, params, plan }: Given,
): Params {
  if (variant.rates === 'fixed') return {};
  const places = adaptedPlaces(settings, plan);
  if (variant.rates === 'element') {
    return Object.fromEntries(
      places.map((place) => {
        const name = `rate.${place.name}`;
        const { shape, values: raw } = params[name];
        const values = unpackOne(blockOf(0), place).map((g, i) => g * slope(raw[i], variant));
        return [name, { shape, values }];
      }),
    );
  }
  const { shape, values: raw } = params.rate;
  const values = new Float32Array(raw.length);
  for (let step = 0; step * places.length < raw.length; step++) {
    for (const place of places) {
      const i = indexOf(settings, place.name, step);
      const sum = unpackOne(blockOf(step), place).reduce((total, g) => total + g, 0);
      values[i] = sum * slope(raw[i], variant);
    }
  }
  return { rate: { shape, values } };
}

const adaptedPlaces = ({ adapted }: Settings, { net }: JobPlan): Place[] =>
  placesOf(net, netNames).filter(({ name }) => adapted.includes(name));

const indexOf = ({ adapted }: Settings, name: string, step: number): number =>
  adapted.indexOf(name) + step * adapted.length;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** As `boundedRate` of inner-loop.ts. */
const bounded = (raw: number, { guards }: Variant): number =>
  guards === 'none' ? raw : guards.highestRate * sigmoid(raw);

const slope = (raw: number, { guards }: Variant): number =>
  guards === 'none' ? 1 : guards.highestRate * sigmoid(raw) * (1 - sigmoid(raw));
