/**
 * Measures the processor time of a call in milliseconds, of all threads of this process. Unlike time on the clock it
 * does not grow with what else the machine does.
 */
export async function cpuMsOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
