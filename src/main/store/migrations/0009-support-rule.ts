/** The teacher's own rules for whom to talk to. */
export const supportRule = `
CREATE TABLE support_rule (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL                  -- JSON: a SupportRule
) STRICT;
`;
