/** Lessons as the teacher keeps them, how they went, and the teacher's own questions. */
export const lesson = `
CREATE TABLE lesson (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  topic_id TEXT NOT NULL,
  title TEXT NOT NULL,                -- JSON: in both languages
  purpose TEXT NOT NULL,
  head TEXT NOT NULL,                 -- JSON: the plan without its phases and tasks
  approved INTEGER NOT NULL DEFAULT 0 CHECK (approved IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX lesson_by_section ON lesson (section_id);

-- A phase with its tasks is a row of its own, so that a step of the history holds what changed and no more.
CREATE TABLE lesson_phase (
  id INTEGER PRIMARY KEY,
  lesson_id INTEGER NOT NULL REFERENCES lesson (id),
  position INTEGER NOT NULL,
  content TEXT NOT NULL,              -- JSON: {phase, tasks}
  UNIQUE (lesson_id, position)
) STRICT;

-- How a lesson went: counts of exit tickets and the teacher's own judgement; nothing about one student.
CREATE TABLE lesson_rating (
  id INTEGER PRIMARY KEY,
  lesson_id INTEGER NOT NULL REFERENCES lesson (id),
  taught_on TEXT NOT NULL,
  stars INTEGER CHECK (stars BETWEEN 1 AND 5),
  minutes_used INTEGER,
  with_reason INTEGER,                -- exit tickets that were right, with a reason
  right_only INTEGER,                 -- right without one
  not_yet INTEGER
) STRICT;
CREATE INDEX lesson_rating_by_lesson ON lesson_rating (lesson_id);

CREATE TABLE bank_question (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,               -- the file it came from
  external_id TEXT NOT NULL,
  language TEXT NOT NULL,
  kind TEXT NOT NULL,
  prompt TEXT NOT NULL,
  answer TEXT NOT NULL,
  options TEXT NOT NULL,              -- JSON: list of texts; empty where it is open
  explanation TEXT NOT NULL,
  skill TEXT,
  attribution TEXT,
  import_id TEXT NOT NULL,
  UNIQUE (source, external_id)
) STRICT;
`;
