/** The formats we know, most particular first; the first that claims a table reads it. A new format is one file and one line. */
import { recogniseCanvas } from './recognise-canvas.ts';
import { recognisePlain } from './recognise-plain.ts';
import type { Recogniser } from './recogniser.ts';

export const RECOGNISERS: readonly Recogniser[] = [recogniseCanvas, recognisePlain];
