/** Where the teacher is: the address's fragment as a value, so that Back works and a page can be linked. */
export const PAGES = [
  'today',
  'gradebook',
  'students',
  'forecast',
  'practice',
  'courses',
  'teaching',
  'trust',
] as const;
export type PageName = (typeof PAGES)[number];

/** A page, and what on it: a section, a student, the import wizard, or a what-if. */
export type Place = {
  page: PageName;
  sectionId: number | null;
  studentId: number | null;
  isImporting: boolean;
  isTrying: boolean;
  /** The lesson that is open under Teaching. */
  lessonId: number | null;
  isAboutMethods: boolean;
  /** Which tab of the page is open; null for its first. */
  tab: string | null;
};

const NOWHERE = {
  sectionId: null,
  studentId: null,
  isImporting: false,
  isTrying: false,
  lessonId: null,
  isAboutMethods: false,
  tab: null,
};

export function readPlace(fragment: string): Place {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?');
  const asked = new URLSearchParams(query);
  return {
    page: PAGES.find((page) => page === path) ?? 'today',
    sectionId: readId(asked.get('class')),
    studentId: readId(asked.get('student')),
    isImporting: asked.has('import'),
    isTrying: asked.has('whatif'),
    lessonId: readId(asked.get('lesson')),
    isAboutMethods: asked.has('methods'),
    tab: /^[a-z]+$/.exec(asked.get('tab') ?? '')?.[0] ?? null,
  };
}

function readId(text: string | null): number | null {
  return text && /^[1-9]\d*$/.test(text) ? Number(text) : null;
}

/** The address of a place, for links. */
export function addressOf(place: Partial<Place> & { page: PageName }): string {
  const { page, sectionId, studentId, isImporting, isTrying, lessonId, isAboutMethods, tab } = {
    ...NOWHERE,
    ...place,
  };
  const query = new URLSearchParams();
  if (sectionId) query.set('class', String(sectionId));
  if (studentId) query.set('student', String(studentId));
  if (isImporting) query.set('import', '1');
  if (isTrying) query.set('whatif', '1');
  if (lessonId) query.set('lesson', String(lessonId));
  if (isAboutMethods) query.set('methods', '1');
  if (tab) query.set('tab', tab);
  const text = query.toString();
  return `#/${page}${text ? `?${text}` : ''}`;
}

/** The place the window is at; follows the address. */
export class Route {
  place = $state.raw<Place>(readPlace(window.location.hash));

  /** Starts to follow the address; returns how to stop. */
  follow(): () => void {
    const read = () => {
      this.place = readPlace(window.location.hash);
    };
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }

  /** Goes to an address without a new step in the history. */
  readFrom(fragment: string): void {
    this.adjust(readPlace(fragment));
  }

  goTo(place: Partial<Place> & { page: PageName }): void {
    window.location.hash = addressOf(place);
    this.place = readPlace(window.location.hash);
    // Another place begins at its title, however far down the button stood that led there.
    window.scrollTo(0, 0);
  }

  /** Changes what is looked at without a new step in the history. */
  adjust(change: Partial<Place>): void {
    const place = { ...this.place, ...change };
    window.history.replaceState(null, '', addressOf(place));
    this.place = place;
  }
}
