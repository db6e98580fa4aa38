/** A share of the maximum in points of 100, with the one decimal that differences between methods live in. */
export const points = (share: number): number => Math.round(share * 1000) / 10;
