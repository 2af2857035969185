import { existsSync } from 'node:fs'

/** What `npm run bench` measures, in its order; `npm run bench -- retrieval` measures one, further words are its arguments. */
const names = [
  'retrieval',
  'figures',
  'verify',
  'conflicts',
  'live',
  'artefact',
  'streaming',
  'ask',
  'throughput',
  'start',
  'worker',
  'regular-expressions'
]

interface BenchModule {
  run(args: readonly string[]): Promise<void> | void
}

const [only, ...args] = process.argv.slice(2)
const existing = names.filter(name => existsSync(new URL(`${name}.ts`, import.meta.url)))
if (only !== undefined && !existing.includes(only)) {
  console.error(`No bench "${only}". There are: ${existing.join(', ')}.`)
  process.exit(2)
}
for (const name of only === undefined ? existing : [only]) {
  console.log(`\n# ${name} (Node ${process.version}, ${process.arch})`)
  const { run } = (await import(new URL(`${name}.ts`, import.meta.url).href)) as BenchModule
  await run(args)
}
