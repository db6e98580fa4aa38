/** What-if scenarios by section. Here alone a what-if is written down, and only as suppositions, never as scores. */
import { Failure } from '../../shared/failure.ts';
import type { Scenario } from '../../shared/contract/what-if.ts';
import { WhatIfChange } from '../../shared/contract/what-if.ts';
import type { Id } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import { recordStep } from './record-step.ts';
import type { Writer } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

type ScenarioRow = Omit<Scenario, 'changes'>;
type ChangeRow = { id: Id; position: number; studentId: Id | null; change: string };

const SCENARIO = 'SELECT id, section_id AS sectionId, name, saved_at AS savedAt FROM scenario';

/** In the order in which they were first saved. */
export const scenariosOfSection = (school: SchoolFile, sectionId: Id): Scenario[] =>
  query<ScenarioRow>(school, `${SCENARIO} WHERE section_id = ? ORDER BY id`)
    .all(sectionId)
    .map((row) => ({ ...row, changes: changesOf(school, row.id) }));

/** @throws Failure not-found */
function scenarioOf(school: SchoolFile, id: Id): Scenario {
  const row = query<ScenarioRow>(school, `${SCENARIO} WHERE id = ?`).get(id);
  if (!row) throw new Failure('not-found', { what: 'scenario', id });
  return { ...row, changes: changesOf(school, id) };
}

export type ScenarioToSave = Omit<Scenario, 'id' | 'savedAt'> & { id?: Id };

/** One step that can be undone. @throws Failure not-found for an id that there is no scenario of */
export function saveScenario(school: SchoolFile, wanted: ScenarioToSave): Scenario {
  const { sectionId, name, changes } = wanted;
  if (wanted.id !== undefined) scenarioOf(school, wanted.id);
  const id = recordStep(school, { verb: 'save-scenario', title: name }, (writer) => {
    const row = { section_id: sectionId, name, saved_at: school.now().toISOString() };
    if (wanted.id !== undefined) {
      writer.update('scenario', wanted.id, row);
      dropChanges(school, writer, wanted.id);
    }
    const scenarioId = wanted.id ?? writer.insert('scenario', row);
    changes.forEach((change, position) =>
      insertChange(writer, { scenario_id: scenarioId, position }, change),
    );
    return scenarioId;
  });
  return scenarioOf(school, id);
}

/** One step that can be undone. @throws Failure not-found */
export function deleteScenario(school: SchoolFile, id: Id): void {
  const { name } = scenarioOf(school, id);
  recordStep(school, { verb: 'delete-scenario', title: name }, (writer) => {
    dropChanges(school, writer, id);
    writer.delete('scenario', id);
  });
}

function insertChange(
  writer: Writer,
  at: { scenario_id: Id; position: number },
  change: WhatIfChange,
): void {
  const { studentId, studentIds, ...rest } = {
    studentId: undefined,
    studentIds: undefined,
    ...change,
  };
  const named = studentIds ?? (studentId === undefined ? [null] : [studentId]);
  for (const student_id of named)
    writer.insert('scenario_change', { ...at, student_id, change: JSON.stringify(rest) });
}

function dropChanges(school: SchoolFile, writer: Writer, scenarioId: Id): void {
  for (const { id } of changeRows(school, scenarioId)) writer.delete('scenario_change', id);
}

const changeRows = (school: SchoolFile, scenarioId: Id): ChangeRow[] =>
  query<ChangeRow>(
    school,
    `SELECT id, position, student_id AS studentId, change FROM scenario_change
    WHERE scenario_id = ? ORDER BY position, id`,
  ).all(scenarioId);

function changesOf(school: SchoolFile, scenarioId: Id): WhatIfChange[] {
  const positions = Map.groupBy(changeRows(school, scenarioId), ({ position }) => position);
  return [...positions.values()].map((rows) => {
    const students = rows.flatMap(({ studentId }) => studentId ?? []);
    const [first] = rows;
    const about = JSON.parse(first?.change ?? '{}');
    if (students.length === 0) return WhatIfChange.parse(about);
    const who = students.length === 1 ? { studentId: students[0] } : { studentIds: students };
    return WhatIfChange.parse({ ...about, ...who });
  });
}
