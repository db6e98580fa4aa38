/** Every command of the command line, in the order in which the help lists them. */
import { benchFewshot } from './bench-fewshot.ts';
import { benchGrid } from './bench-grid.ts';
import { benchImport } from './bench-import.ts';
import { benchLessons, pretrainLessonsCommand } from './bench-lessons.ts';
import { benchSpeed } from './bench-speed.ts';
import { benchNextScore } from './bench-next-score.ts';
import { benchUi } from './bench-ui.ts';
import { benchWhatIf } from './bench-what-if.ts';
import { checkItems } from './check-items.ts';
import type { Command } from './command.ts';
import { courses } from './courses.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { evaluateCourses } from './evaluate-courses.ts';
import { evaluateEpisodes } from './evaluate-episodes.ts';
import { evaluateResponses } from './evaluate-responses.ts';
import { evaluateSectionsCommand } from './evaluate-sections.ts';
import { evaluateOutcomes } from './evaluate-outcomes.ts';
import { evaluateSequences } from './evaluate-sequences.ts';
import { evaluateTable } from './evaluate-table.ts';
import { fuzz } from './fuzz.ts';
import { redo, undo } from './history.ts';
import { importCommand } from './import.ts';
import { backup, check, restore } from './keep.ts';
import { methods } from './methods.ts';
import { lesson } from './lesson.ts';
import { nextScore } from './next-score.ts';
import { practice, simulatePractice } from './practice.ts';
import { predict } from './predict.ts';
import {
  checkReference,
  pretrain,
  pretrainRangesCommand,
  pretrainWorldsCommand,
  prove,
} from './prove.ts';
import { report } from './report.ts';
import { sections } from './sections.ts';
import { simulateMethods } from './simulate-methods.ts';
import { start } from './start.ts';
import { students } from './students.ts';
import { train } from './train.ts';
import { tutor } from './tutor.ts';
import { unlock } from './unlock.ts';
import { whatif } from './whatif.ts';

export const commands: readonly Command[] = [
  start,
  demo,
  importCommand,
  undo,
  redo,
  sections,
  students,
  train,
  predict,
  practice,
  whatif,
  nextScore,
  methods,
  tutor,
  courses,
  lesson,
  report,
  backup,
  restore,
  check,
  unlock,
  doctor,
  benchFewshot,
  benchGrid,
  benchImport,
  fuzz,
  benchSpeed,
  benchLessons,
  benchUi,
  benchWhatIf,
  evaluateCourses,
  benchNextScore,
  evaluateEpisodes,
  evaluateResponses,
  evaluateSectionsCommand,
  evaluateOutcomes,
  evaluateSequences,
  evaluateTable,
  simulateMethods,
  simulatePractice,
  pretrain,
  pretrainLessonsCommand,
  pretrainRangesCommand,
  pretrainWorldsCommand,
  checkReference,
  prove,
  checkItems,
];
