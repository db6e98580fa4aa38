/** How any step of the import says no: a failure whose code is one of the import's own. */
import { Failure } from '../../shared/failure.ts';
import { IMPORT_ERRORS } from '../../shared/import/remarks.ts';
import type { ImportErrorCode } from '../../shared/import/remarks.ts';

/** @param detail for the log; never a name or a score */
export function refuse(code: ImportErrorCode, detail?: string): never {
  throw new Failure(code, {}, detail);
}

const codes = new Set<string>(IMPORT_ERRORS);

function isImportError(code: string): code is ImportErrorCode {
  return codes.has(code);
}

/** The refusal's code, whatever was thrown: a reader that trips over a file found it damaged. */
export function refusalOf(thrown: unknown, otherwise: ImportErrorCode): ImportErrorCode {
  return thrown instanceof Failure && isImportError(thrown.code) ? thrown.code : otherwise;
}
