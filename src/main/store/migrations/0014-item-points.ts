/** What an item is worth, as a two-way table says: for columns of question scores that say no maximum. */
export const itemPoints = `
ALTER TABLE item ADD COLUMN max_points REAL;
`;
