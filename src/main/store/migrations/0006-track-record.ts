/** What was forecast, kept as it was shown, and what the teacher said of it. */
export const trackRecord = `
-- Once for each moment, target and model; never changed. Made from scores, so without a history of its own.
CREATE TABLE forecast (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
  as_of_id INTEGER REFERENCES line_item (id) ON DELETE CASCADE,   -- the latest whose scores were looked at
  target_id INTEGER REFERENCES line_item (id) ON DELETE CASCADE,  -- null: the term grade
  model_id INTEGER,                   -- null: the bundled prior
  model_version TEXT NOT NULL,
  learner TEXT NOT NULL,              -- who answered: the learner, or the simple method in its place
  inputs TEXT NOT NULL,               -- SHA-256 of the scores and rules that it was made from
  pass_line REAL NOT NULL,
  shown_at TEXT NOT NULL              -- ISO 8601, UTC: the first time
) STRICT;
CREATE UNIQUE INDEX forecast_once
  ON forecast (section_id, ifnull(as_of_id, 0), ifnull(target_id, 0), ifnull(model_id, 0), learner);

CREATE TABLE forecast_student (
  id INTEGER PRIMARY KEY,
  forecast_id INTEGER NOT NULL REFERENCES forecast (id) ON DELETE CASCADE,
  student_id INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
  mean REAL NOT NULL,
  low50 REAL NOT NULL, high50 REAL NOT NULL,
  low80 REAL NOT NULL, high80 REAL NOT NULL,
  low90 REAL NOT NULL, high90 REAL NOT NULL,
  reach REAL NOT NULL,                -- chance of reaching the pass line
  need TEXT NOT NULL,
  known REAL,
  known_count INTEGER NOT NULL,
  section_mean REAL,                  -- what the simple methods said at the time
  running_mean REAL,
  UNIQUE (forecast_id, student_id)
) STRICT;
CREATE INDEX forecast_student_by_student ON forecast_student (student_id);

-- A teacher's word on one forecast; the latest counts.
CREATE TABLE verdict (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  target_id INTEGER,                  -- null: the term grade; no reference: a column may go, the word stays
  as_of_id INTEGER,
  need TEXT NOT NULL,                 -- what the forecast said
  verdict TEXT NOT NULL CHECK (verdict IN ('agree', 'not-applicable', 'wrong')),
  note TEXT NOT NULL DEFAULT '',
  given_at TEXT NOT NULL
) STRICT;
CREATE INDEX verdict_by_section ON verdict (section_id);
CREATE INDEX verdict_by_student ON verdict (student_id);
`;
