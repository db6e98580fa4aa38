/** What a school offers: courses with needs and hours; what students like and are to take next. */
export const catalogue = `
ALTER TABLE course ADD COLUMN credits REAL;
ALTER TABLE course ADD COLUMN level TEXT;
ALTER TABLE course ADD COLUMN about TEXT;              -- content and skills, in the school's words
ALTER TABLE course ADD COLUMN required_for TEXT NOT NULL DEFAULT '[]';  -- JSON: groups, or "all"
ALTER TABLE course ADD COLUMN listed INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1));  -- in the catalogue
CREATE UNIQUE INDEX course_by_code ON course (code) WHERE code IS NOT NULL;

-- Rows of one place are alternatives: any one of them will do; every place must be met.
CREATE TABLE course_need (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES course (id),
  needs_id INTEGER NOT NULL REFERENCES course (id),
  place INTEGER NOT NULL,
  UNIQUE (course_id, needs_id),
  CHECK (course_id <> needs_id)
) STRICT;
CREATE INDEX course_need_by_needs ON course_need (needs_id);

CREATE TABLE course_offering (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES course (id),
  term TEXT NOT NULL,
  slots TEXT NOT NULL DEFAULT '[]',                    -- JSON: hours as the school writes them
  capacity INTEGER CHECK (capacity >= 0),              -- null: as many as come
  seats_taken INTEGER NOT NULL DEFAULT 0 CHECK (seats_taken >= 0)
) STRICT;
CREATE INDEX course_offering_by_course ON course_offering (course_id);

-- What a student is to take next: by the teacher's hand, or from a plan of the class that was kept.
CREATE TABLE course_choice (
  id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student (id),
  offering_id INTEGER NOT NULL REFERENCES course_offering (id),
  UNIQUE (student_id, offering_id)
) STRICT;
CREATE INDEX course_choice_by_offering ON course_choice (offering_id);

CREATE TABLE course_interest (
  id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student (id),
  topic TEXT NOT NULL,
  liking INTEGER NOT NULL CHECK (liking BETWEEN -1 AND 1),
  UNIQUE (student_id, topic)
) STRICT;
`;
