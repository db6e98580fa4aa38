/** `predict`: a class's likely ranges, adapted to that class. */
import { LEARNERS } from '../../../shared/nouns.ts';
import { command } from './command.ts';
import { findSkill, readAsOf, readTarget } from './find-line-item.ts';
import { findSection } from './find-section.ts';
import { choice, required, text } from './option.ts';
import { forecastJson, forecastText } from './say-forecast.ts';
import { does } from './words.ts';

const SKILL = 'skill:';

export const predict = command({
  name: 'predict',
  does: does.predict,
  options: {
    section: required(text('S')),
    'as-of': text('LINE_ITEM|DATE'),
    target: text('next|final|LINE_ITEM|skill:NAME'),
    learner: choice(LEARNERS),
  },
  run: async ({ options }, { open, lang, signal }) => {
    const api = await open('reading');
    const { section, target, learner = 'auto' } = options;
    const sectionId = await findSection(section, { api, signal });
    if (target?.startsWith(SKILL)) {
      const { skills } = await api.whatIf.levers({ sectionId }, { signal });
      const skillId = findSkill(target.slice(SKILL.length), skills);
      const forecast = await api.forecast.skill({ sectionId, skillId }, { signal });
      return { json: forecastJson(forecast, lang), text: forecastText(forecast, lang) };
    }
    const gradebook = await api.gradebook.section({ sectionId }, { signal });
    const asOf = readAsOf(options['as-of'], gradebook);
    const question = { sectionId, target: readTarget(target, gradebook), asOf, learner };
    const forecast = await api.forecast.section(question, { signal });
    return { json: forecastJson(forecast, lang), text: forecastText(forecast, lang) };
  },
});
