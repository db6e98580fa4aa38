/** What-if scenarios: named sets of suppositions about a section, kept apart from its scores. */
export const scenario = `
CREATE TABLE scenario (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  name TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_by_section ON scenario (section_id);

-- One supposition is one position; where it names students, it has a row for each of them.
CREATE TABLE scenario_change (
  id INTEGER PRIMARY KEY,
  scenario_id INTEGER NOT NULL REFERENCES scenario (id),
  position INTEGER NOT NULL,
  student_id INTEGER REFERENCES student (id),   -- null: about the whole section
  change TEXT NOT NULL                          -- JSON: a WhatIfChange without its students
) STRICT;
CREATE INDEX scenario_change_by_scenario ON scenario_change (scenario_id, position);
CREATE INDEX scenario_change_by_student ON scenario_change (student_id);
`;
