/** Units of measurement, as each language writes them. */
import type { Bilingual } from '../../../../shared/words/say.ts';

export const unit = (sign: string, chinese = sign): Bilingual => ({ en: sign, 'zh-CN': chinese });
export const CM = unit('cm', '厘米');
