/** Loaded into every Node process of a measured command: notes how much memory the process ever held, in KB. */
import { appendFileSync } from 'node:fs'

const notes = process.env['BENCH_MEMORY']
if (notes) process.on('exit', () => appendFileSync(notes, `${process.resourceUsage().maxRSS}\n`))
