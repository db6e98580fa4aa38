/** The topic that a teacher means, by its id, its name in either language, or a word for it. */
import { Failure } from '../../../shared/failure.ts';
import { templates } from './items/templates.ts';
import { TOPICS } from './topics/index.ts';
import type { Topic } from './topics/topic.ts';

const asked: ReadonlySet<string> = new Set(templates.map(({ skill }) => skill));
const keep = (skills: readonly string[]) => skills.filter((skill) => asked.has(skill));

/** Topics that the bank has questions for, with just the skills that it asks. */
export const topics: readonly Topic[] = TOPICS.map((topic) => ({
  ...topic,
  skills: {
    prior: keep(topic.skills.prior),
    core: keep(topic.skills.core),
    stretch: keep(topic.skills.stretch),
  },
})).filter(({ skills }) => skills.core.length > 0);

const byId = new Map(topics.map((topic) => [topic.id, topic]));
export const topicOf = (id: string): Topic | undefined => byId.get(id);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s,.，。·:：&-]+/g, ' ')
    .trim();
const namesOf = ({ id, title, aliases }: Topic): string[] =>
  [id, title.en, title['zh-CN'], ...aliases].map(plain);

/** @throws Failure topic-not-found, several-topics */
export function findTopic(wanted: string): Topic {
  const text = plain(wanted);
  const exact = topics.filter((topic) => namesOf(topic).includes(text));
  const close = exact.length > 0 ? exact : topics.filter((topic) => isAbout(topic, text));
  const [only] = close;
  if (!only || text === '') throw new Failure('topic-not-found', { topic: wanted });
  if (close.length > 1 && exact.length !== 1)
    throw new Failure('several-topics', { topic: wanted, list: listOf(close) });
  return only;
}

const isAbout = (topic: Topic, text: string): boolean =>
  namesOf(topic).some((name) => name.includes(text) || (name.length > 3 && text.includes(name)));

const listOf = (several: readonly Topic[]): string =>
  several.map(({ id, title }) => `${id} (${title.en}, ${title['zh-CN']})`).join('; ');
