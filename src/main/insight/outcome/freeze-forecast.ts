/** A forecast as it is shown, on its way into the record: only what nobody could know yet is kept. */
import { createHash } from 'node:crypto';
import type { SectionForecast, StudentForecast } from '../../../shared/contract/forecast.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { freezeForecast } from '../../store/forecast-record.ts';
import type { FrozenStudent } from '../../store/forecast-record.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { OutcomeModel } from './outcome-model.ts';

/** Nothing is kept of an assessment that is only imagined: there is no score to wait for. */
export function keepForecast(
  school: SchoolFile,
  forecast: SectionForecast,
  { gradebook, model }: { gradebook: SectionGradebook; model: Pick<OutcomeModel, 'id' | 'card'> },
): void {
  const { kind, id: targetId } = forecast.target;
  if (kind === 'line-item' && targetId === null) return;
  const about = {
    sectionId: forecast.section.id,
    asOfId: forecast.asOf?.id ?? null,
    targetId,
    modelId: model.id,
    modelVersion: model.card.version,
    learner: forecast.learner,
    inputs: fingerprintOf(gradebook),
    passLine: forecast.passLine,
  };
  const column = gradebook.lineItems.findIndex(({ id }) => id === targetId);
  const isOpen = (place: number) => gradebook.scores[place]?.[column]?.points == null;
  const students = forecast.students.flatMap((student, place) =>
    kind === 'final' || isOpen(place) ? frozenOf(student) : [],
  );
  freezeForecast(school, about, students);
}

function frozenOf(student: StudentForecast): FrozenStudent[] {
  const { mean, interval50, interval80, interval90, passProbability } = student;
  if (mean === null || !interval50 || !interval80 || !interval90 || passProbability === null)
    return [];
  const [[low50, high50], [low80, high80], [low90, high90]] = [interval50, interval80, interval90];
  const { id: studentId, need, known, knownCount, simple } = student;
  const ranges = { low50, high50, low80, high80, low90, high90 };
  return [
    { studentId, mean, ...ranges, reach: passProbability, need, known, knownCount, ...simple },
  ];
}

const fingerprintOf = ({ scores, scheme, lineItems }: SectionGradebook): string =>
  createHash('sha256')
    .update(JSON.stringify([lineItems, scheme, scores]))
    .digest('hex');
