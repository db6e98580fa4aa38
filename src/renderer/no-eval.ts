/** First of all imports: keeps zod from trying `new Function`, which the page's content policy refuses. */
import { config } from 'zod';

config({ jitless: true });
