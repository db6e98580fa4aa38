/** The nouns of a school file. Ids are ours; the source's ids are kept beside (external_id). */
export const schoolFile = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  fingerprint TEXT NOT NULL,          -- SHA-256 of the bytes
  imported_at TEXT NOT NULL,          -- ISO 8601, UTC
  summary TEXT NOT NULL               -- JSON: counts and warnings
) STRICT;

-- What the teacher corrected for a source, so that the second import needs one click.
CREATE TABLE import_mapping (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL UNIQUE,        -- format and header shape
  corrections TEXT NOT NULL,          -- JSON
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  starts_on TEXT,
  ends_on TEXT
) STRICT;

CREATE TABLE course (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  code TEXT,
  subject TEXT
) STRICT;

CREATE TABLE section (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES course (id),
  term_id INTEGER REFERENCES term (id),
  name TEXT NOT NULL,
  external_id TEXT,
  pass_line REAL NOT NULL DEFAULT 0.6 CHECK (pass_line BETWEEN 0 AND 1),
  scheme TEXT,                        -- JSON GradingScheme; null counts points
  UNIQUE (course_id, term_id, name)
) STRICT;

CREATE TABLE student (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  given_name TEXT,
  family_name TEXT,
  external_id TEXT,
  email TEXT,
  login TEXT
) STRICT;
CREATE INDEX student_by_external_id ON student (external_id);
CREATE INDEX student_by_name ON student (name);

CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  position INTEGER NOT NULL,
  groups TEXT NOT NULL DEFAULT '[]',  -- JSON: the groups that the file named
  UNIQUE (section_id, student_id)
) STRICT;
CREATE INDEX enrolment_by_student ON enrolment (student_id);

CREATE TABLE category (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  name TEXT NOT NULL,
  weight REAL,
  UNIQUE (section_id, name)
) STRICT;

CREATE TABLE line_item (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  category_id INTEGER REFERENCES category (id),
  title TEXT NOT NULL,
  max_points REAL,
  due_on TEXT,
  kind TEXT NOT NULL DEFAULT 'item',
  position INTEGER NOT NULL,
  external_id TEXT
) STRICT;
CREATE INDEX line_item_by_section ON line_item (section_id, position);

-- A pair without a row is a blank cell.
CREATE TABLE score (
  id INTEGER PRIMARY KEY,
  line_item_id INTEGER NOT NULL REFERENCES line_item (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  points REAL,
  status TEXT NOT NULL CHECK (status IN ('graded', 'missing', 'excused', 'absent', 'in-progress', 'needs-grading')),
  letter TEXT,
  detail TEXT,
  late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
  out_of REAL,
  UNIQUE (line_item_id, student_id)
) STRICT;
CREATE INDEX score_by_student ON score (student_id);

CREATE TABLE skill (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  external_id TEXT NOT NULL UNIQUE,
  skill_id INTEGER REFERENCES skill (id)
) STRICT;

CREATE TABLE response (
  id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student (id),
  item_id INTEGER NOT NULL REFERENCES item (id),
  correct REAL NOT NULL CHECK (correct BETWEEN 0 AND 1),
  answered_at TEXT,
  attempt INTEGER NOT NULL DEFAULT 1,
  hints INTEGER,
  position INTEGER NOT NULL           -- order within the student's responses
) STRICT;
CREATE INDEX response_by_student ON response (student_id, position);

CREATE TABLE course_history (
  id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student (id),
  course TEXT NOT NULL,
  term TEXT,
  grade TEXT,
  grade_points REAL,                  -- where the grade is a number, on the source's own scale
  credits REAL
) STRICT;
CREATE INDEX course_history_by_student ON course_history (student_id);

CREATE TABLE method_log (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  used_on TEXT,
  method TEXT NOT NULL,
  minutes REAL,
  group_name TEXT
) STRICT;
CREATE INDEX method_log_by_section ON method_log (section_id);

-- What training left: meta-parameters with their card; checkpoints allow an exact resume.
CREATE TABLE model (
  id INTEGER PRIMARY KEY,
  use TEXT NOT NULL,                  -- 'outcome', …
  learner TEXT NOT NULL,
  seed INTEGER NOT NULL,
  version TEXT NOT NULL,
  backend TEXT NOT NULL,
  steps INTEGER NOT NULL,
  finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
  card TEXT NOT NULL,                 -- JSON: data span, counts, validation
  meta_params BLOB NOT NULL,
  checkpoint BLOB,
  created_at TEXT NOT NULL
) STRICT;

-- How the forecasts did on held-out sections, per model.
CREATE TABLE evaluation (
  id INTEGER PRIMARY KEY,
  model_id INTEGER REFERENCES model (id),
  result TEXT NOT NULL,               -- JSON
  created_at TEXT NOT NULL
) STRICT;

-- Undo: a step holds the images of the rows it changed; contiguous inserts are one range.
CREATE TABLE history_step (
  id INTEGER PRIMARY KEY,
  verb TEXT NOT NULL,                 -- 'import', 'edit-score', 'edit-scheme', …
  title TEXT NOT NULL,
  done_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
) STRICT;

CREATE TABLE history_change (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES history_step (id) ON DELETE CASCADE,
  noun TEXT NOT NULL,                 -- the table
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,           -- = first_id but for a range of inserts
  before TEXT,                        -- JSON row image(s); null: the rows were inserted
  after TEXT                          -- JSON row image(s); null: deleted, or a range not yet undone
) STRICT;
CREATE INDEX history_change_by_step ON history_change (step_id);
`;
