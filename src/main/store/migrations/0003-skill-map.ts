/** Skills as a map (what builds on what), items with their words and options, practice on paper, paths over weeks. */
export const skillMap = `
ALTER TABLE skill ADD COLUMN parent_id INTEGER REFERENCES skill (id);
ALTER TABLE skill ADD COLUMN description TEXT;
ALTER TABLE skill ADD COLUMN minutes REAL;             -- to learn it from nothing, as the teacher reckons

ALTER TABLE item ADD COLUMN text TEXT;
ALTER TABLE item ADD COLUMN answer TEXT;
ALTER TABLE item ADD COLUMN minutes REAL;              -- to answer it
ALTER TABLE item ADD COLUMN set_name TEXT;             -- the exam or sheet that it stands in
ALTER TABLE item ADD COLUMN number TEXT;               -- its number there

-- A gradebook's column that holds one question: its scores are answers to the item.
ALTER TABLE line_item ADD COLUMN item_id INTEGER REFERENCES item (id);
CREATE INDEX line_item_by_item ON line_item (item_id);

ALTER TABLE response ADD COLUMN answer TEXT;           -- as given, where it was kept

CREATE TABLE prerequisite (
  id INTEGER PRIMARY KEY,
  skill_id INTEGER NOT NULL REFERENCES skill (id),
  needs_id INTEGER NOT NULL REFERENCES skill (id),
  UNIQUE (skill_id, needs_id),
  CHECK (skill_id <> needs_id)
) STRICT;
CREATE INDEX prerequisite_by_needs ON prerequisite (needs_id);

CREATE TABLE misconception (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  skill_id INTEGER REFERENCES skill (id),
  advice TEXT                                          -- what helps, in the teacher's words
) STRICT;
CREATE INDEX misconception_by_skill ON misconception (skill_id);

-- Skills that an item asks for beside its first one (item.skill_id), and how much of it each is.
CREATE TABLE item_skill (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id),
  skill_id INTEGER NOT NULL REFERENCES skill (id),
  weight REAL NOT NULL CHECK (weight > 0 AND weight <= 1),
  UNIQUE (item_id, skill_id)
) STRICT;
CREATE INDEX item_skill_by_skill ON item_skill (skill_id);

-- Answers to choose from, or wrong ones that are known to come: each may show a misconception.
CREATE TABLE item_option (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id),
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  is_right INTEGER NOT NULL DEFAULT 0 CHECK (is_right IN (0, 1)),
  misconception_id INTEGER REFERENCES misconception (id),
  UNIQUE (item_id, label)
) STRICT;
CREATE INDEX item_option_by_misconception ON item_option (misconception_id);

CREATE TABLE practice_sheet (
  id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student (id),
  section_id INTEGER REFERENCES section (id),
  made_on TEXT NOT NULL,                               -- ISO day
  minutes REAL NOT NULL,
  entered_on TEXT,                                     -- ISO day; null while it is out
  feedback TEXT CHECK (feedback IN ('too-easy', 'right', 'too-hard'))
) STRICT;
CREATE INDEX practice_sheet_by_student ON practice_sheet (student_id);

CREATE TABLE sheet_item (
  id INTEGER PRIMARY KEY,
  sheet_id INTEGER NOT NULL REFERENCES practice_sheet (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  item_id INTEGER NOT NULL REFERENCES item (id),
  skill_id INTEGER NOT NULL REFERENCES skill (id),
  position INTEGER NOT NULL,
  expected REAL NOT NULL CHECK (expected BETWEEN 0 AND 1),
  why TEXT NOT NULL,                                   -- the reason's code
  UNIQUE (sheet_id, position)
) STRICT;
CREATE INDEX sheet_item_by_student ON sheet_item (student_id);
CREATE INDEX sheet_item_by_item ON sheet_item (item_id);

-- A path of one student, or of a group, as the teacher kept it last; the steps are planned anew from the wishes.
CREATE TABLE learning_path (
  id INTEGER PRIMARY KEY,
  student_id INTEGER REFERENCES student (id),          -- null: a group's
  section_id INTEGER REFERENCES section (id),
  name TEXT NOT NULL,
  minutes_a_week REAL NOT NULL,
  starts_on TEXT NOT NULL,
  weeks INTEGER NOT NULL
) STRICT;
CREATE INDEX learning_path_by_student ON learning_path (student_id);

CREATE TABLE path_member (
  id INTEGER PRIMARY KEY,
  path_id INTEGER NOT NULL REFERENCES learning_path (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  UNIQUE (path_id, student_id)
) STRICT;
CREATE INDEX path_member_by_student ON path_member (student_id);

CREATE TABLE path_wish (
  id INTEGER PRIMARY KEY,
  path_id INTEGER NOT NULL REFERENCES learning_path (id),
  student_id INTEGER REFERENCES student (id),          -- the path's own; null: a group's
  skill_id INTEGER NOT NULL REFERENCES skill (id),
  kind TEXT NOT NULL CHECK (kind IN ('goal', 'pin', 'ban')),
  week INTEGER,
  UNIQUE (path_id, skill_id, kind)
) STRICT;
CREATE INDEX path_wish_by_student ON path_wish (student_id);

CREATE TABLE path_step (
  id INTEGER PRIMARY KEY,
  path_id INTEGER NOT NULL REFERENCES learning_path (id),
  student_id INTEGER REFERENCES student (id),          -- whose own step; null: the whole group's
  skill_id INTEGER NOT NULL REFERENCES skill (id),
  week INTEGER NOT NULL,
  minutes REAL NOT NULL
) STRICT;
CREATE INDEX path_step_by_path ON path_step (path_id);
CREATE INDEX path_step_by_student ON path_step (student_id);
`;
