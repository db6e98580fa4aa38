/** The calls that make files about courses; they join the calls about choosing in host/. */
import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/index.ts';
import { makeCatalogueFile } from './make-catalogue-file.ts';
import type { SlipsContext } from './make-slips.ts';
import { makeSlips } from './make-slips.ts';

const calls = implement(contract.courses).$context<SlipsContext>();

export const courseReportHandlers = {
  catalogueFile: calls.catalogueFile.handler(({ input, context }) =>
    makeCatalogueFile(context.school, input),
  ),
  slips: calls.slips.handler(({ input, context }) => makeSlips(context, input)),
};
