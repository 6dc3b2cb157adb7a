/** Says to standard error why a command does nothing, and gives the exit status: 2, the call is at fault, unless told. */
export function refuse(text: string, status = 2): number {
  process.stderr.write(`${text}\n`);
  return status;
}

/** Turns what `parseArgs` threw into the fault that readers of options give back. */
export function toFault(error: unknown): { fault: string } {
  return { fault: error instanceof Error ? error.message : String(error) };
}
