/** The backends that start on this machine, so that a check runs on each; `cpu` is always one. */
import { BACKENDS, tryBackends } from '../../../src/main/learn/tensor/backends.ts';

const reports = await tryBackends(
  async () => {},
  () => 0,
  BACKENDS,
);
export const presentBackends = reports
  .filter((report) => report.usable)
  .map((report) => report.name);
