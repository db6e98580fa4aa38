/** How an exact number is written: the decimal sign and the grouping that a class is used to. */
import type { Language } from '../words/say.ts';

export type NumberFormat = {
  decimal: '.' | ',';
  /** Between groups of three digits, from five digits on; none in Chinese textbooks. */
  group: '' | ',' | '.' | '\u202f';
};

export const POINT: NumberFormat = { decimal: '.', group: ',' };
export const COMMA: NumberFormat = { decimal: ',', group: '\u202f' };
const PLAIN: NumberFormat = { decimal: '.', group: '' };

export const usualFormat: Readonly<Record<Language, NumberFormat>> = { en: POINT, 'zh-CN': PLAIN };

/** Where the comma is the decimal sign, a list is parted by semicolons: (1,5; 2). */
export const listSign = ({ decimal }: NumberFormat): string => (decimal === ',' ? ';' : ',');

const DIGITS_BEFORE_GROUPING = 5;

/** @param value such as `-12345.60`; every digit is kept, the minus becomes a true one */
export function formatNumber(value: string, { decimal, group }: NumberFormat): string {
  const digits = value.replace('-', '');
  const [whole = '', places] = digits.split('.');
  const grouped =
    whole.length < DIGITS_BEFORE_GROUPING ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value.startsWith('-') ? '−' : '';
  return sign + grouped + (places === undefined ? '' : decimal + places);
}

/** The exact text of a number that was written in a format; the inverse of `formatNumber`. */
export function readNumber(text: string, { decimal, group }: NumberFormat): string {
  const ungrouped = group === '' ? text : text.replaceAll(group, '');
  return ungrouped.replace('−', '-').replace(decimal, '.');
}
