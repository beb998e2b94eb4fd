/** Loaded before the command line: says on its way out how much memory and processor time the process took, its threads included. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\nmaxRSS ${maxRSS / 1024} cpu ${(userCPUTime + systemCPUTime) / 1e6}\n`);
});
