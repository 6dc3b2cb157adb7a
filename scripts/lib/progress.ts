/** Shows `label 3/40` on a terminal, rewriting the line; says nothing where nobody watches. */
export function progressLine(label: string): (done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done, total) => {
    process.stderr.write(`\r${label} ${done}/${total}${done === total ? '\n' : ''}`);
    isCounting = done !== total;
  };
}

/** Names a step whose end cannot be counted on a terminal, in a line of its own; says nothing where nobody watches. */
export function progressStep(label: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`${isCounting ? '\n' : ''}${label}\n`);
  isCounting = false;
}

/** The last line is one that is rewritten, and not yet ended. */
let isCounting = false;
