/** Groups that a teacher teaches by, and try-outs of two methods with who is taught how. */
export const teachingGroups = `
-- A group's members never change: a new grouping ends the old one, so that a log of last month means last month's.
CREATE TABLE teaching_group (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  name TEXT NOT NULL,
  made_on TEXT NOT NULL,
  ended_on TEXT                       -- null while in use
) STRICT;
CREATE INDEX teaching_group_by_section ON teaching_group (section_id);

CREATE TABLE teaching_group_member (
  id INTEGER PRIMARY KEY,
  group_id INTEGER NOT NULL REFERENCES teaching_group (id),
  student_id INTEGER NOT NULL REFERENCES student (id)
) STRICT;
CREATE INDEX teaching_group_member_by_group ON teaching_group_member (group_id);
CREATE INDEX teaching_group_member_by_student ON teaching_group_member (student_id);

CREATE TABLE try_out (
  id INTEGER PRIMARY KEY,
  section_id INTEGER NOT NULL REFERENCES section (id),
  plan TEXT NOT NULL,                 -- JSON: methods, design, how many assessments, which kind; fixed at the start
  seed INTEGER NOT NULL,
  started_on TEXT NOT NULL,
  ended_on TEXT                       -- null until its last assessment or an early end
) STRICT;
CREATE INDEX try_out_by_section ON try_out (section_id);

-- Which method leads to which of the try-out's assessments, for the class or for a group.
CREATE TABLE try_out_assignment (
  id INTEGER PRIMARY KEY,
  try_out_id INTEGER NOT NULL REFERENCES try_out (id),
  round INTEGER NOT NULL,
  group_id INTEGER REFERENCES teaching_group (id),  -- null: the whole class
  method TEXT NOT NULL
) STRICT;
CREATE INDEX try_out_assignment_by_try_out ON try_out_assignment (try_out_id, round);
`;
