/** The backend for convolutions: the native library where it is, else the first that starts. */
import type { BackendName } from '../../learn/tensor/backends.ts';
import { useBackend } from '../../learn/tensor/backends.ts';

// measured on a Conv-4 episode: the native library is several times faster than wasm, wasm than cpu
const ORDER: readonly BackendName[] = ['tfjs-node', 'wasm', 'cpu'];

export async function useFastest(order = ORDER): Promise<BackendName> {
  const [name, ...others] = order;
  try {
    await useBackend(name);
    return name;
  } catch (error) {
    if (others.length === 0) throw error;
    return useFastest(others);
  }
}
