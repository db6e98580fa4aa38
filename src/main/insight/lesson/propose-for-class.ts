/** The proposer of a class: the bundled prior, adapted to what this class's lessons showed; without it, the anchors. */
import type { LearnerClient } from '../../learn/client.ts';
import { ratedLessons } from '../../store/lesson.ts';
import { skillSharesOfSection } from '../../store/response.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { aimsOf, spreadOf } from './class-profile.ts';
import { profileOf } from './class-vector.ts';
import type { LessonContext } from './keep-lessons.ts';
import type { LessonModel } from './lesson-learner.ts';
import { learnedProposer, readLessonPrior } from './lesson-learner.ts';
import { topicOf } from './find-topic.ts';
import { NO_PROPOSER } from './proposer.ts';

type Sources = {
  school: SchoolFile;
  learner: Pick<LearnerClient, 'adaptAndPredict' | 'generate'>;
  /** Where the bundled prior lies. */
  folder: string;
};

export function lessonProposerFor({
  school,
  learner,
  folder,
}: Sources): LessonContext['lessonProposer'] {
  let prior: Promise<LessonModel | null> | undefined;
  return async (sectionId, topicId) => {
    // A lesson can always be written: where the prior can't be read, the kinds' own anchors serve.
    prior ??= readLessonPrior(folder).catch(() => null);
    const model = await prior;
    const topic = topicOf(topicId);
    if (!model || !topic) return NO_PROPOSER;
    const gradebook = gradebookOfSection(school, sectionId);
    const aims = aimsOf(topic, { gradebook, skillShares: skillSharesOfSection(school, sectionId) });
    const rated = ratedLessons(school, sectionId);
    const profile = profileOf({ aims, spread: spreadOf(gradebook), rated });
    return learnedProposer({ model: model.bytes, profile, rated, learner });
  };
}
