import { EAST } from './help-questions-east.ts';
import { WEST } from './help-questions-west.ts';

/**
 * A question, the entry whose page it is asked on (empty: the home page), and the fact of the demo that answers it;
 * `unknown` where the demo does not say, `emergency` where the numbers to call are the answer.
 */
export type JudgedQuestion = readonly [question: string, ref: string, expected: string];

/** Twenty questions for each language about the demo's content. */
export const HELP_QUESTIONS = { ...WEST, ...EAST };
