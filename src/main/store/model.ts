/** What training leaves: models with their cards, the checkpoint to resume from, and how forecasts did. */
import { deserialize } from 'node:v8';
import { query, sayingWhy } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

export type ModelToSave = {
  /** What it is for: 'outcome', … */
  use: string;
  learner: string;
  seed: number;
  version: string;
  backend: string;
  steps: number;
  /** JSON value: data span, counts, validation. */
  card: unknown;
  metaParams: Uint8Array;
};

export type Model = ModelToSave & {
  id: number;
  finished: boolean;
  checkpoint: Uint8Array | null;
  createdAt: string;
};

type ModelRow = Omit<Model, 'finished' | 'card'> & { finished: 0 | 1; card: string };

const MODEL = `SELECT id, use, learner, seed, version, backend, steps, finished, card,
  meta_params AS metaParams, checkpoint, created_at AS createdAt FROM model`;

/** Keeps a finished model; the checkpoint of its training goes. @returns its id */
export function saveModel(school: SchoolFile, model: ModelToSave): number {
  const work = school.connection.db.transaction(() => {
    dropCheckpoint(school, model.use);
    return insertModel(school, model, null);
  });
  return sayingWhy(() => work.immediate());
}

/** Keeps a model in place of all others of its use; what was remembered under them goes too. @returns its id */
export function replaceModel(school: SchoolFile, model: ModelToSave): number {
  const work = school.connection.db.transaction(() => {
    query(school, 'DELETE FROM model WHERE use = ?').run(model.use);
    return insertModel(school, model, null);
  });
  return sayingWhy(() => work.immediate());
}

/** What `serialize` made of a model; null where it can't be read, as from a newer engine, and is as good as none. */
export function serializedIn({ metaParams }: Pick<Model, 'metaParams'>): unknown {
  try {
    return deserialize(metaParams);
  } catch {
    return null;
  }
}

/** Keeps where a training stands, in place of what was kept for this use before. @returns the row's id */
export function saveCheckpoint(
  school: SchoolFile,
  model: ModelToSave,
  checkpoint: Uint8Array,
): number {
  const work = school.connection.db.transaction(() => {
    dropCheckpoint(school, model.use);
    return insertModel(school, model, checkpoint);
  });
  return sayingWhy(() => work.immediate());
}

/** The newest finished model for a use, of any learner or of one. */
export function latestModel(
  school: SchoolFile,
  use: string,
  learner: string | null = null,
): Model | null {
  const sql = `${MODEL} WHERE use = :use AND finished = 1 AND (:learner IS NULL OR learner = :learner) ORDER BY id DESC LIMIT 1`;
  return modelOf(query<ModelRow>(school, sql).get({ use, learner }));
}

/** The training that was stopped and can be resumed. */
export function latestCheckpoint(school: SchoolFile, use: string): Model | null {
  const sql = `${MODEL} WHERE use = ? AND finished = 0 ORDER BY id DESC LIMIT 1`;
  return modelOf(query<ModelRow>(school, sql).get(use));
}

/** @param modelId null for what belongs to the school's sections, and to no model @param result JSON value */
export function saveEvaluation(
  school: SchoolFile,
  modelId: number | null,
  result: unknown,
): number {
  return sayingWhy(() =>
    Number(
      query(school, 'INSERT INTO evaluation (model_id, result, created_at) VALUES (?, ?, ?)').run(
        modelId,
        JSON.stringify(result),
        school.now().toISOString(),
      ).lastInsertRowid,
    ),
  );
}

/** The newest evaluation of a model (null: of the school's sections), as it was saved; null when there is none. */
export function latestEvaluation(school: SchoolFile, modelId: number | null): unknown {
  const sql = 'SELECT result FROM evaluation WHERE model_id IS ? ORDER BY id DESC LIMIT 1';
  const row = query<{ result: string }>(school, sql).get(modelId);
  return row ? JSON.parse(row.result) : null;
}

function dropCheckpoint(school: SchoolFile, use: string): void {
  query(school, 'DELETE FROM model WHERE use = ? AND finished = 0').run(use);
}

function insertModel(
  school: SchoolFile,
  model: ModelToSave,
  checkpoint: Uint8Array | null,
): number {
  const { use, learner, seed, version, backend, steps, card, metaParams } = model;
  const insert = query(
    school,
    `INSERT INTO model (use, learner, seed, version, backend, steps, finished, card, meta_params, checkpoint,
      created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const finished = checkpoint === null ? 1 : 0;
  const about = [use, learner, seed, version, backend, steps, finished, JSON.stringify(card)];
  return Number(
    insert.run(...about, metaParams, checkpoint, school.now().toISOString()).lastInsertRowid,
  );
}

function modelOf(row: ModelRow | undefined): Model | null {
  return row ? { ...row, finished: row.finished === 1, card: JSON.parse(row.card) } : null;
}
