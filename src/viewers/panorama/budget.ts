/** Lets one thing through in any case, and more while there is time. */
export function createBudget(budgetMs: number): () => boolean {
  let startMs: number | undefined;
  return () => {
    const nowMs = performance.now();
    startMs ??= nowMs;
    return nowMs - startMs < budgetMs;
  };
}
