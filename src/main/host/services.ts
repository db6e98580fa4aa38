/** The composition: one school file, the learner's processes, and every room's calls as one contract. */
import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../../shared/failure.ts';
import { toFailure } from '../../shared/failure.ts';
import type { StartProcess } from '../../shared/process.ts';
import type { Language } from '../../shared/words/say.ts';
import { benchmarkHandlers } from '../benchmark/handlers.ts';
import { gradebookHandlers } from '../gradebook/handlers.ts';
import { courseHandlers } from '../insight/course/handlers.ts';
import { forecastHandlers, trustHandlers } from '../insight/handlers.ts';
import type { InsightContext } from '../insight/handlers.ts';
import { forecastSchoolSection } from '../insight/outcome/forecast-school.ts';
import type { OutcomeModel } from '../insight/outcome/outcome-model.ts';
import { readPrior } from '../insight/outcome/prior.ts';
import { servingModel } from '../insight/outcome/serving-model.ts';
import { peopleHandlers } from '../insight/people/handlers.ts';
import { tutorHandlers } from '../insight/tutor/handlers.ts';
import { practiceHandlers } from '../insight/practice/handlers.ts';
import { practiceTutorHandlers } from '../insight/practice/tutor-handlers.ts';
import { skillHandlers } from '../insight/skills/handlers.ts';
import { methodsHandlers } from '../insight/teaching/handlers.ts';
import { whatIfHandlers } from '../insight/whatif/handlers.ts';
import { lessonHandlers } from '../insight/lesson/handlers.ts';
import { lessonProposerFor } from '../insight/lesson/propose-for-class.ts';
import { openLearner } from '../learn/client.ts';
import { courseReportHandlers } from '../report/courses/handlers.ts';
import { findBrowser } from '../report/find-browser.ts';
import { reportHandlers } from '../report/handlers.ts';
import { practiceReportHandlers } from '../report/practice-handlers.ts';
import type { ReportContext } from '../report/make-section-report.ts';
import type { PrintToPdf } from '../report/write-pdf.ts';
import { writePdf } from '../report/write-pdf.ts';
import { sampleHandlers } from '../simulate/handlers.ts';
import { removeDatabase } from '../store/copy.ts';
import { schoolHandlers } from '../store/handlers.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { openSchoolFile } from '../store/school-file.ts';
import { settingsOf } from '../store/setting.ts';
import { schoolCounts } from '../store/status.ts';
import { turnOf } from '../store/student-mode.ts';
import { historySteps } from '../store/undo.ts';
import type { App, AppContext } from './app.ts';
import { packageFolder } from './built-folder.ts';
import { keepBackups } from './keep-backups.ts';
import type { Log } from './log.ts';

export type ServiceOptions = {
  /** `:memory:` for one that is never written to disk. */
  schoolFile: string;
  mustExist: boolean;
  /** Reads beside whoever has the file open, instead of refusing. */
  readsBeside?: boolean;
  /** What the app speaks until the teacher has chosen. */
  language: Language;
  now: () => Date;
  log: Log;
  startProcess: StartProcess;
  /** Electron brings its own; else a browser of this computer prints. */
  printToPdf?: PrintToPdf;
};

export const router = {
  courses: { ...courseHandlers, ...courseReportHandlers },
  school: { ...schoolHandlers, ...sampleHandlers },
  gradebook: gradebookHandlers,
  people: peopleHandlers,
  forecast: forecastHandlers,
  whatIf: whatIfHandlers,
  trust: trustHandlers,
  report: reportHandlers,
  benchmark: benchmarkHandlers,
  lesson: lessonHandlers,
  tutor: { ...tutorHandlers, ...practiceTutorHandlers },
  skills: skillHandlers,
  methods: methodsHandlers,
  practice: { ...practiceHandlers, ...practiceReportHandlers },
};

/** Where the bundled prior lies; `pretrain` writes it. */
export const priorFolder = (): string => join(packageFolder(), 'resources', 'prior');

/** The app's version, kept with every model that it trains. */
export async function appVersion(): Promise<string> {
  const manifest = await readFile(join(packageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version; // npm's own form
}

/** A prior that can't be read must not keep the gradebook closed: whoever looks into it is told why. */
function absentPrior(failure: Failure): OutcomeModel {
  const refuse = (): never => {
    throw failure;
  };
  return Object.defineProperties({} as OutcomeModel, {
    id: { get: refuse },
    card: { get: refuse },
    learner: { get: refuse },
  });
}

function readPriorOrWhy(): Promise<OutcomeModel> {
  return readPrior(priorFolder()).catch((thrown: unknown) => absentPrior(toFailure(thrown)));
}

const printWithBrowser: PrintToPdf = (html) => writePdf(html, { browserPath: findBrowser() });

function reportContext(insight: InsightContext, printToPdf: PrintToPdf): ReportContext {
  return {
    school: insight.school,
    printToPdf,
    forecastSection: (sectionId) =>
      forecastSchoolSection(insight, { sectionId, target: 'next', learner: 'auto' }),
    servingModel: () => servingModel(insight.school, insight.prior).card,
  };
}

type Parts = Pick<InsightContext, 'school' | 'version' | 'prior'>;

function contextOf(parts: Parts, options: ServiceOptions): AppContext {
  const { startProcess, language, printToPdf = printWithBrowser } = options;
  const isStrict = () => settingsOf(parts.school).sameEverywhere ?? false;
  const learner = openLearner(startProcess, { isAwaited: true, isStrict });
  const trainer = openLearner(startProcess, { isStrict });
  const insight = { ...parts, learner, trainer };
  return {
    ...insight,
    ...reportContext(insight, printToPdf),
    lessonProposer: lessonProposerFor({
      school: parts.school,
      learner,
      folder: join(packageFolder(), 'resources', 'lesson'),
    }),
    language,
    startProcess,
  };
}

function holdsNothing(school: SchoolFile): boolean {
  const { sections, students } = schoolCounts(school);
  return sections === 0 && students === 0 && historySteps(school).length === 0;
}

function removeSchoolFile(path: string): void {
  removeDatabase(path);
  rmSync(`${path}-lock`, { force: true });
}

/** A reader that finds the file taken reads beside its writer; what it would write is refused then. */
function openFor({ schoolFile, mustExist, readsBeside, now }: ServiceOptions): SchoolFile {
  try {
    return openSchoolFile(schoolFile, { now, mustExist });
  } catch (thrown) {
    if (!readsBeside || toFailure(thrown).code !== 'school-file-in-use') throw thrown;
    return openSchoolFile(schoolFile, { now, readonly: true });
  }
}

/** @throws Failure no-school-file when it must exist, and the store's own for a file that can't be opened */
export async function openServices(options: ServiceOptions): Promise<App> {
  const { schoolFile, log } = options;
  const [version, prior] = await Promise.all([appVersion(), readPriorOrWhy()]);
  const isNew = schoolFile !== ':memory:' && !existsSync(schoolFile);
  const school = openFor(options);
  const backups = school.readonly ? null : keepBackups(school, log);
  const context = contextOf({ school, version, prior }, options);
  const close = async () => {
    context.learner.close();
    context.trainer.close();
    await backups?.stop();
    school.close();
  };
  const abandon = async () => {
    const isLeftOver = isNew && holdsNothing(school);
    await close();
    if (isLeftOver) removeSchoolFile(schoolFile);
  };
  const isStudentsTurn = () => turnOf(school) !== null;
  return { router, context, log, isStudentsTurn, close, abandon };
}
