/** The state of Teaching → Lessons: topics of the class, variants on the table, the lesson that is open. */
import type {
  KeptLesson,
  LessonDraft,
  LessonSummary,
  TopicSummary,
  Variant,
} from '../../../../shared/contract/lesson.ts';
import type { Settings } from '../../../../shared/contract/school.ts';
import type { LessonPlan } from '../../../../shared/lesson.ts';
import { Answer } from '../../../answer.svelte.ts';
import type { App } from '../../../app.svelte.ts';
import { editorWords, lessonWords } from '../../../i18n/lessons.ts';

type Call = (api: App['api']['lesson'], lessonId: number) => Promise<KeptLesson>;

export class LessonsRoom {
  readonly #app: App;
  readonly topics = new Answer<TopicSummary[]>();
  readonly kept = new Answer<LessonSummary[]>();
  readonly draft = new Answer<LessonDraft>();
  readonly open = new Answer<KeptLesson>();
  topicId = $state<string | null>(null);
  minutes = $state(45);
  variants = $state(4);
  /** Goes up with every new batch, so that “write others” gives others. */
  #seed = 0;
  /** The phase, task or text that is being changed. */
  busy = $state<string | null>(null);

  constructor(app: App) {
    this.#app = app;
  }

  /** Topics where this class has most to gain first, the others as they come. */
  get ordered(): TopicSummary[] {
    const share = (topic: TopicSummary) =>
      topic.aims.find(({ role }) => role === 'core')?.share ?? 2;
    return (this.topics.value ?? []).toSorted((a, b) => share(a) - share(b));
  }

  get topic(): TopicSummary | null {
    return this.ordered.find(({ id }) => id === this.topicId) ?? this.ordered[0] ?? null;
  }

  async load(sectionId: number): Promise<void> {
    const { api } = this.#app;
    await Promise.all([
      this.topics.ask((signal) => api.lesson.topics({ sectionId }, { signal })),
      this.kept.ask((signal) => api.lesson.list({ sectionId }, { signal })),
    ]);
  }

  async write(sectionId: number): Promise<void> {
    const { topic, minutes, variants } = this;
    if (!topic) return;
    this.#seed += 1;
    const request = { sectionId, topic: topic.id, minutes, variants, seed: this.#seed };
    await this.draft.ask((signal) => this.#app.api.lesson.draft(request, { signal }));
    if (this.draft.failure) this.#app.showFailure(this.draft.failure);
  }

  async keep(sectionId: number, { plan }: Variant): Promise<void> {
    const app = this.#app;
    const kept = await app.attempt(() => app.api.lesson.keep({ sectionId, plan: copyOf(plan) }));
    if (!kept) return;
    app.tell(app.say(lessonWords.kept1, { title: plan.title[app.language] }));
    app.route.goTo({ page: 'teaching', sectionId, lessonId: kept.lessonId });
    await app.refresh();
  }

  async openLesson(lessonId: number): Promise<void> {
    await this.open.ask((signal) => this.#app.api.lesson.open({ lessonId }, { signal }));
  }

  /** One change of the open lesson, then the lesson as it is now. */
  async change(what: string, call: Call): Promise<boolean> {
    const lesson = this.open.value;
    if (!lesson) return false;
    this.busy = what;
    const changed = await this.#app.attempt(() => call(this.#app.api.lesson, lesson.id));
    this.busy = null;
    if (!changed) return false;
    this.open.value = changed;
    return true;
  }

  /** Other words for a text, as a proposal; null where there are none, which is then said. */
  async reword(where: string): Promise<string | null> {
    const [app, lesson] = [this.#app, this.open.value];
    if (!lesson) return null;
    this.busy = where;
    const { language } = app;
    const said = await app.attempt(() =>
      app.api.lesson.reword({ lessonId: lesson.id, where, language }),
    );
    this.busy = null;
    return said?.text ?? null;
  }

  async setLanguageModel(languageModel: Settings['languageModel']): Promise<boolean> {
    const app = this.#app;
    const done = await app.attempt(() => app.api.lesson.languageModel(languageModel ?? null));
    if (done) app.settings.languageModel = languageModel;
    return done?.ok ?? false;
  }

  async approve(): Promise<void> {
    const done = await this.change('approve', (lesson, lessonId) => lesson.approve({ lessonId }));
    if (done) this.#app.tell(this.#app.say(editorWords.approvedNow));
  }

  async remove({ id, title }: Pick<KeptLesson, 'id' | 'title'>): Promise<void> {
    const app = this.#app;
    const done = await app.attempt(() => app.api.lesson.remove({ lessonId: id }));
    if (!done) return;
    app.tell(app.say(editorWords.removed, { title: title[app.language] }));
    app.route.goTo({ page: 'teaching', sectionId: app.section?.id ?? null });
    await app.refresh();
  }
}

/** A plan on its way out: a plain copy, since what is shown is watched. */
const copyOf = (plan: LessonPlan): LessonPlan => JSON.parse(JSON.stringify(plan)) as LessonPlan;
