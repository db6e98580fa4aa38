/** What a file may cost before it is refused; a school file is far below each of these. */
export { MAX_FILE_BYTES } from '../../shared/doors.ts';

const MIB = 1024 * 1024;

export const MAX_MEMBER_BYTES = 256 * MIB;
/** All members of an archive together. */
export const MAX_ARCHIVE_BYTES = 512 * MIB;
export const MAX_ARCHIVE_ENTRIES = 10_000;
/** Deflate cannot do better than about 1032:1; a sheet of repeats reaches some 200:1. */
export const MAX_RATIO = 500;
/** Below this size the ratio says nothing. */
export const RATIO_MATTERS_BYTES = 64 * MIB;
/** A spreadsheet's own limit, and far beyond any gradebook's width. */
export const MAX_ROWS = 2_000_000;
export const MAX_COLUMNS = 16_384;
/** Students × assessments; a million students with thirty assessments, far beyond any school. */
export const MAX_CELLS = 32_000_000;
export const MAX_MILLISECONDS = 30_000;
