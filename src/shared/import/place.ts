/** A row or a column, from 1, as a spreadsheet shows it. */
import { z } from 'zod';

/** Counts from 1. */
export const place = z.number().int().positive();
