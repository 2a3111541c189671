/** Milliseconds of processor time this process has used: what code costs, whatever else runs on the machine. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
