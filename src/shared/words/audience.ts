/** Whom a text is written for: words and detail differ, facts never. */
export const AUDIENCES = ['teacher', 'student', 'parent'] as const;
export type Audience = (typeof AUDIENCES)[number];
