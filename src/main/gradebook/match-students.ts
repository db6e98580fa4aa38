/** Who in the file is who in the school: by id, else login or e-mail, else by name within the class. */
import type { Student } from '../../shared/import/gradebook.ts';
import type { Id } from '../../shared/nouns.ts';
import type { Pieces } from '../store/record-long-step.ts';
import type { Row } from '../store/record-step.ts';
import { eachOf, groupsOf, mapOf } from './breathe.ts';
import type { KnownStudent } from '../store/roster.ts';
import type { LikelySame, PlannedStudent } from './import-plan.ts';
import { UNCHANGED } from './import-plan.ts';

type Identity = Pick<Student, 'name' | 'externalId' | 'email' | 'login'>;

export type MatchContext = {
  known: readonly KnownStudent[];
  /** Known students of the sections that the nth incoming student goes to. */
  classmates: (incoming: number) => ReadonlySet<Id>;
  /** What the teacher decided: the file's key → the known student. */
  merges: ReadonlyMap<string, Id>;
};

/** @returns one entry per incoming student, and whom the teacher may want to merge; nobody is merged by name alone
 * outside their own class, or where two classmates share it and their number changed. */
export function* matchStudents(
  incoming: readonly Student[],
  context: MatchContext,
): Pieces<{ students: PlannedStudent[]; likelySame: LikelySame[] }> {
  const byId = new Map<Id, KnownStudent>();
  yield* eachOf(context.known, (student) => void byId.set(student.id, student));
  const ofName = yield* groupsOf(context.known, ({ name }) => name);
  const found = new Map<number, Id>();
  const taken = new Set<Id>();
  const claim = (index: number, id: Id | undefined) => {
    if (id === undefined || found.has(index) || taken.has(id)) return;
    found.set(index, id);
    taken.add(id);
  };
  yield* eachOf(incoming, (student, index) => claim(index, context.merges.get(student.key)));
  for (const identify of [externalIdOf, loginOf, emailOf])
    yield* claimBy(identify, incoming, { known: context.known, claim });
  yield* claimByName(incoming, { context, ofName, found, taken, claim });
  const students = yield* mapOf(incoming, (student, index) =>
    plan(student, byId.get(found.get(index) ?? -1)),
  );
  return { students, likelySame: yield* likelySame(incoming, { context, ofName, found, taken }) };
}

type Claim = (index: number, id: Id | undefined) => void;

function* claimBy(
  identify: (student: Identity) => string | null,
  incoming: readonly Student[],
  { known, claim }: { known: readonly KnownStudent[]; claim: Claim },
): Pieces<void> {
  if (known.length === 0) return;
  const owners = yield* groupsOf(known, identify);
  yield* eachOf(incoming, (student, index) => {
    const key = identify(student);
    const candidates = key === null ? [] : (owners.get(key) ?? []);
    claim(index, candidates.find((candidate) => !contradict(student, candidate))?.id);
  });
}

type NameSearch = {
  context: MatchContext;
  ofName: ReadonlyMap<string, readonly KnownStudent[]>;
  found: ReadonlyMap<number, Id>;
  taken: ReadonlySet<Id>;
  claim: Claim;
};

/** Classmates of one name are told apart by their order, as long as there are as many as before. */
function* claimByName(
  incoming: readonly Student[],
  { context, ofName, found, taken, claim }: NameSearch,
): Pieces<void> {
  if (ofName.size === 0) return;
  const places: number[] = [];
  yield* eachOf(incoming, ({ name }, index) => {
    if (ofName.has(name) && !found.has(index)) places.push(index);
  });
  const unmatched = yield* groupsOf(places, (index) => incoming[index]?.name ?? '');
  for (const [name, sameName] of unmatched) {
    const isClassmate = (id: Id) => sameName.some((index) => context.classmates(index).has(id));
    const candidates = (ofName.get(name) ?? []).filter(
      ({ id }) => !taken.has(id) && isClassmate(id),
    );
    if (candidates.length !== sameName.length) continue;
    sameName.forEach((index, nth) => {
      const candidate = candidates[nth];
      const student = incoming[index];
      if (candidate && student && !contradict(student, candidate)) claim(index, candidate.id);
    });
  }
}

type Leftover = Pick<NameSearch, 'context' | 'ofName' | 'found' | 'taken'>;

/** Who was asked about stays listed once answered, so that the answer can be seen and changed. */
function* likelySame(
  incoming: readonly Student[],
  { context, ofName, found, taken }: Leftover,
): Pieces<LikelySame[]> {
  const likely: LikelySame[] = [];
  if (ofName.size === 0) return likely;
  yield* eachOf(incoming, (student, index) => {
    const answer = context.merges.get(student.key);
    if (answer === undefined && found.has(index)) return;
    const candidates = (ofName.get(student.name) ?? []).filter(
      (candidate) =>
        (candidate.id === answer || !taken.has(candidate.id)) && !contradict(student, candidate),
    );
    for (const { id } of candidates)
      likely.push({ name: student.name, existingId: id, incomingKey: student.key });
  });
  return likely;
}

function plan(incoming: Student, known: KnownStudent | undefined): PlannedStudent {
  return {
    incoming,
    existingId: known?.id ?? null,
    changes: known ? changesOf(incoming, known) : UNCHANGED,
  };
}

function changesOf(incoming: Student, known: KnownStudent): Row {
  const changes: Record<string, string> = {};
  if (!known.email && incoming.email) changes['email'] = incoming.email;
  if (!known.login && incoming.login) changes['login'] = incoming.login;
  const id = strongId(incoming);
  if (id !== null && strongId(known) === null) changes['external_id'] = id;
  else if (!known.externalId && incoming.externalId) changes['external_id'] = incoming.externalId;
  const renamed =
    incoming.name !== known.name &&
    incoming.name !== incoming.login &&
    incoming.name !== incoming.externalId;
  if (renamed) changes['name'] = incoming.name;
  for (const [column, before, after] of [
    ['given_name', known.givenName, incoming.givenName],
    ['family_name', known.familyName, incoming.familyName],
  ] as const) {
    if (after !== null && (renamed ? after !== before : before === null)) changes[column] = after;
  }
  return changes;
}

/** The school's own number: an id that is not just the login or the e-mail standing in for one. */
function strongId({ externalId, login, email }: Identity): string | null {
  const standIns = [login, email].map((text) => text?.toLowerCase());
  return standIns.includes(externalId?.toLowerCase()) ? null : externalId;
}

function contradict(a: Identity, b: Identity): boolean {
  const [idA, idB] = [strongId(a), strongId(b)];
  return idA !== null && idB !== null && idA !== idB;
}

function externalIdOf(student: Identity): string | null {
  return student.externalId;
}

function loginOf(student: Identity): string | null {
  return student.login?.toLowerCase() ?? null;
}

function emailOf(student: Identity): string | null {
  return student.email?.toLowerCase() ?? null;
}
