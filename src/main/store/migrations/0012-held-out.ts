/** What a model would have said of sections that it had not seen: its record before anything was shown. */
export const heldOut = `
CREATE TABLE held_out (
  id INTEGER PRIMARY KEY,
  model_id INTEGER NOT NULL REFERENCES model (id) ON DELETE CASCADE,
  section_id INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  student_id INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
  line_item_id INTEGER NOT NULL REFERENCES line_item (id) ON DELETE CASCADE,
  mean REAL NOT NULL,
  low50 REAL NOT NULL, high50 REAL NOT NULL,
  low80 REAL NOT NULL, high80 REAL NOT NULL,
  low90 REAL NOT NULL, high90 REAL NOT NULL,
  need TEXT NOT NULL,
  pass_line REAL NOT NULL,
  outcome REAL NOT NULL,              -- the score then, as a share of the maximum
  section_mean REAL,
  running_mean REAL
) STRICT;
CREATE INDEX held_out_by_model ON held_out (model_id);
CREATE INDEX held_out_by_section ON held_out (section_id);
CREATE INDEX held_out_by_student ON held_out (student_id);
CREATE INDEX held_out_by_line_item ON held_out (line_item_id);
`;
