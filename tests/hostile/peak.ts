/** Loaded before a command: says at its end how much memory the process took at most, in kilobytes. */
process.on('exit', () => void process.stdout.write(`peak ${process.resourceUsage().maxRSS}\n`))
