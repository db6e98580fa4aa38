/** The formats we know, most particular first; the first that claims a table reads it. A new format is one file and one line. */
import { recogniseBlackboard } from './recognise-blackboard.ts';
import { recogniseCanvas } from './recognise-canvas.ts';
import { recogniseCatalogue } from './recognise-catalogue.ts';
import { recogniseCourseHistory } from './recognise-course-history.ts';
import { recogniseD2l } from './recognise-d2l.ts';
import { recogniseGoogleClassroom } from './recognise-google-classroom.ts';
import { recogniseGradescope } from './recognise-gradescope.ts';
import { recogniseItems } from './recognise-items.ts';
import { recogniseOpenEdx } from './recognise-openedx.ts';
import { recogniseLong } from './recognise-long.ts';
import { recogniseMethodLog } from './recognise-method-log.ts';
import { recogniseMoodle } from './recognise-moodle.ts';
import { recognisePlain } from './recognise-plain.ts';
import { recognisePowerTeacher } from './recognise-powerteacher.ts';
import { recogniseResponses } from './recognise-responses.ts';
import { recogniseSakai } from './recognise-sakai.ts';
import { recogniseSkills } from './recognise-skills.ts';
import type { Recogniser } from './recogniser.ts';

export const RECOGNISERS: readonly Recogniser[] = [
  recogniseCanvas,
  recogniseBlackboard,
  recogniseD2l,
  recogniseGradescope,
  recogniseOpenEdx,
  recognisePowerTeacher,
  recogniseSakai,
  recogniseMoodle,
  recogniseGoogleClassroom,
  recogniseResponses,
  recogniseCourseHistory,
  recogniseCatalogue,
  recogniseMethodLog,
  recogniseSkills,
  recogniseItems,
  recogniseLong,
  recognisePlain,
];
