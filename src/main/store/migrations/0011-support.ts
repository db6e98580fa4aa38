/** What a teacher does for students between two looks at the gradebook: plans, talks, tags, and groups for tomorrow. */
export const support = `
CREATE TABLE support_plan (
  id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student (id),
  section_id INTEGER NOT NULL REFERENCES section (id),
  goal TEXT NOT NULL,
  steps TEXT NOT NULL,                -- JSON: what will be tried, a line each
  owner TEXT NOT NULL,                -- who sees to it; may be empty
  started_on TEXT NOT NULL,
  review_on TEXT NOT NULL,
  known_before TEXT NOT NULL,         -- JSON: ids of the line items that had a score at the start; no reference, a column may go
  closed_on TEXT,                     -- null while it runs
  result TEXT CHECK (result IN ('reached', 'partly', 'not-yet')),
  closing_note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX support_plan_by_student ON support_plan (student_id);
CREATE INDEX support_plan_by_section ON support_plan (section_id);

CREATE TABLE plan_check (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES support_plan (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  checked_on TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX plan_check_by_plan ON plan_check (plan_id);
CREATE INDEX plan_check_by_student ON plan_check (student_id);

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student (id),
  talked_on TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX contact_by_student ON contact (student_id, talked_on);

CREATE TABLE student_tag (
  id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student (id),
  tag TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX student_tag_once ON student_tag (student_id, tag);

CREATE TABLE saved_filter (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  filter TEXT NOT NULL                -- JSON: a StudentFilter
) STRICT;

-- Who works together for a while. Teaching groups, which lessons are logged by, are another thing and stay as they are.
CREATE TABLE work_group (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  name TEXT NOT NULL,
  made_on TEXT NOT NULL
) STRICT;
CREATE INDEX work_group_by_section ON work_group (section_id);

CREATE TABLE work_group_member (
  id INTEGER PRIMARY KEY,
  group_id INTEGER NOT NULL REFERENCES work_group (id),
  student_id INTEGER NOT NULL REFERENCES student (id),
  is_pinned INTEGER NOT NULL          -- 1: the teacher put them there, and a new proposal leaves them
) STRICT;
CREATE INDEX work_group_member_by_group ON work_group_member (group_id);
CREATE INDEX work_group_member_by_student ON work_group_member (student_id);

-- Students to keep apart or together, two or more; a wish with fewer left says nothing.
CREATE TABLE group_wish (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  kind TEXT NOT NULL CHECK (kind IN ('apart', 'together'))
) STRICT;
CREATE INDEX group_wish_by_section ON group_wish (section_id);

CREATE TABLE group_wish_member (
  id INTEGER PRIMARY KEY,
  wish_id INTEGER NOT NULL REFERENCES group_wish (id),
  student_id INTEGER NOT NULL REFERENCES student (id)
) STRICT;
CREATE INDEX group_wish_member_by_wish ON group_wish_member (wish_id);
CREATE INDEX group_wish_member_by_student ON group_wish_member (student_id);
`;
