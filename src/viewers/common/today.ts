/** The day YYYY-MM-DD it is in Viet Nam. */
export function today(nowMs = Date.now()): string {
  return new Date(nowMs + 7 * 3_600_000).toISOString().slice(0, 10);
}
