/** The tabs of a student's page, in order: a further one is one line here. */
import type { Component } from 'svelte';
import type { Bilingual } from '../../../shared/words/say.ts';
import { courseWords } from '../../i18n/courses.ts';
import { pathWords } from '../../i18n/paths.ts';
import { studentTabWords as words } from '../../i18n/student-tabs.ts';
import { studentPracticeWords } from '../../i18n/student-practice.ts';
import { planWords } from '../../i18n/support.ts';
import type { StudentTabProps } from './student.svelte.ts';
import CoursesTab from './tabs/CoursesTab.svelte';
import ForecastTab from './tabs/ForecastTab.svelte';
import HistoryTab from './tabs/HistoryTab.svelte';
import LearningTab from './tabs/LearningTab.svelte';
import OverviewTab from './tabs/OverviewTab.svelte';
import PlanTab from './tabs/PlanTab.svelte';
import PracticeTab from './tabs/PracticeTab.svelte';

type StudentTab = { key: string; label: Bilingual; view: Component<StudentTabProps> };

export const STUDENT_TABS: readonly [StudentTab, ...StudentTab[]] = [
  { key: 'overview', label: words.overview, view: OverviewTab },
  { key: 'forecast', label: words.forecast, view: ForecastTab },
  { key: 'plan', label: planWords.tab, view: PlanTab },
  { key: 'practice', label: studentPracticeWords.tab, view: PracticeTab },
  { key: 'learning', label: pathWords.tab, view: LearningTab },
  { key: 'courses', label: courseWords.tab, view: CoursesTab },
  { key: 'history', label: words.history, view: HistoryTab },
];
