/** Where a table came from: which system wrote it, in what container, in which encoding. */
import { z } from 'zod';

const FORMATS = [
  'canvas',
  'moodle',
  'blackboard',
  'google-classroom',
  'd2l',
  'sakai',
  'openedx',
  'gradescope',
  'powerteacher',
  'oneroster',
  'cn-exam',
  'cn-platform',
  'plain',
  'plain-long',
] as const;

export const sourceSchema = z.object({
  format: z.enum(FORMATS),
  container: z.enum(['csv', 'tsv', 'xlsx', 'ods', 'xls-biff', 'xls-xml2003', 'html', 'xml', 'zip']),
  encoding: z
    .enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252', 'iso-8859-1'])
    .nullable(),
  delimiter: z.string().length(1).nullable(),
  decimal: z.enum(['.', ',']),
  sheet: z.string().nullable(),
  /** All sheets that could have been read, where there are several. */
  sheets: z.array(z.string()).optional(),
});

export type Source = z.infer<typeof sourceSchema>;
export type Format = Source['format'];
export type Container = Source['container'];
export type Encoding = NonNullable<Source['encoding']>;
