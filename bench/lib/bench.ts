/** One benchmark: a name for the command line and what it does with the rest of the arguments. */
export type Bench = {
  /** One line for `--help` of the whole command. */
  summary: string;
  /** Own `--help`. */
  help: string;
  /** Prints Markdown to standard output, talk to standard error. @returns the exit code: 0, or 2 on bad arguments */
  run: (args: readonly string[]) => Promise<number>;
};
