import { normalisePlateCode } from './plate-code.ts';

/**
 * Finds the codes somebody may have meant who mistyped one: a symbol that is wrong, or two that changed places. The
 * check symbol makes every such mistake visible, so that nobody is led to the wrong place unasked.
 *
 * @param typed as typed; lower case, hyphens, `O` and `I` do not count as mistakes
 * @param codes all codes there are
 * @returns `exact` when it is one of them; otherwise up to `most` others, in the order of `codes`
 */
export function findMeantCodes(typed: string, codes: readonly string[], most = 3): MeantCodes {
  const code = normalisePlateCode(typed);
  if (codes.includes(code)) return { exact: code, near: [] };
  return { exact: undefined, near: codes.filter((other) => isOneMistakeAway(code, other)).slice(0, most) };
}

function isOneMistakeAway(typed: string, code: string): boolean {
  if (typed.length !== code.length) return false;
  const wrong = [...code].flatMap((symbol, index) => (symbol === typed[index] ? [] : index));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return true;
  return wrong.length === 2 && typed[first] === code[second] && typed[second] === code[first];
}

export type MeantCodes = { exact: string | undefined; near: string[] };
