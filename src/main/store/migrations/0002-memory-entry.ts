/** What learners remember beside their meta-parameters: embedded rows, each with the student that it came from. */
export const memoryEntry = `
-- Derived from scores, so without a history of its own; it goes with its model and with its student.
CREATE TABLE memory_entry (
  id INTEGER PRIMARY KEY,
  use TEXT NOT NULL,                  -- 'outcome', …
  model_id INTEGER REFERENCES model (id) ON DELETE CASCADE,  -- whose embedding the keys are; null: the bundled prior's
  student_id INTEGER REFERENCES student (id) ON DELETE CASCADE,  -- owner; null: nobody's
  key BLOB NOT NULL,                  -- float32, little endian
  value REAL NOT NULL,
  label INTEGER NOT NULL,
  age REAL NOT NULL,
  usage REAL NOT NULL
) STRICT;
CREATE INDEX memory_entry_by_use ON memory_entry (use, model_id);
CREATE INDEX memory_entry_by_student ON memory_entry (student_id);
CREATE INDEX memory_entry_by_model ON memory_entry (model_id);
`;
