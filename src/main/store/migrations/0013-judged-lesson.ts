/** What the teacher says of a lesson at a glance: too much, too little or right, part by part. */
export const judgedLesson = `
ALTER TABLE lesson_rating ADD COLUMN judged TEXT NOT NULL DEFAULT '{}';  -- JSON: part of the structure to -1, 0 or 1
`;
