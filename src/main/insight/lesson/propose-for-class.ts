/** The proposer of a class: the bundled prior, adapted to what this class's and its teacher's other lessons showed. */
import type { LearnerClient } from '../../learn/client.ts';
import { ratedLessons, sectionsWithRatings } from '../../store/lesson.ts';
import { skillSharesOfSection } from '../../store/response.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { aimsOf, spreadOf } from './class-profile.ts';
import { profileOf } from './class-vector.ts';
import type { LessonContext } from './keep-lessons.ts';
import type { LessonModels } from './lesson-learner.ts';
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
  let prior: Promise<LessonModels | null> | undefined;
  return async (sectionId, topicId) => {
    // A lesson can always be written: where the prior can't be read, the kinds' own anchors serve.
    prior ??= readLessonPrior(folder).catch(() => null);
    const models = await prior;
    const topic = topicOf(topicId);
    if (!models || !topic) return NO_PROPOSER;
    const seen = (id: number) => {
      const gradebook = gradebookOfSection(school, id);
      const skillShares = skillSharesOfSection(school, id);
      const rated = ratedLessons(school, id);
      const aims = aimsOf(topic, { gradebook, skillShares });
      return { rated, profile: profileOf({ aims, spread: spreadOf(gradebook), rated }) };
    };
    const kin = sectionsWithRatings(school)
      .filter((id) => id !== sectionId)
      .map(seen);
    return learnedProposer({ models, ...seen(sectionId), kin, learner });
  };
}
