/** Items made from the bundled bank, and the marks of practice sheets item by item. */
export const bundledItems = `
ALTER TABLE skill ADD COLUMN bundled TEXT;             -- JSON: keys of the bank's skills that it stands for
ALTER TABLE item ADD COLUMN made TEXT;                 -- JSON: the item in both languages, with its steps
ALTER TABLE sheet_item ADD COLUMN correct REAL CHECK (correct BETWEEN 0 AND 1);  -- null: not entered, not reached
`;
