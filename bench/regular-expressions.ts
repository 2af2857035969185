import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** A regular expression of the source, with a place where it stands. */
interface Expression {
  source: string
  flags: string
  place: string
}

interface Verdict {
  status: 'safe' | 'vulnerable' | 'unknown'
  complexity?: { summary: string }
  attack?: { pattern: string }
  error?: { kind: string }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const timeoutMs = 20_000
/** What was judged once is not judged again. */
const memory = join(root, 'node_modules/.cache/footnote/regular-expressions.json')

/**
 * Judges each regular expression of `src/` and `web/` by `recheck`: the exit code is 1 if one takes more than linear
 * time. What could not be decided in time is listed. The first run takes a minute or two, later ones judge what is new.
 */
export async function run(): Promise<void> {
  const name = 'recheck'
  const recheck = (await import(name).catch(() => null)) as {
    check(source: string, flags: string, options: { timeout: number }): Promise<Verdict>
  } | null
  if (!recheck) {
    console.log('Skipped: `npm --prefix bench install` installs recheck.')
    return
  }
  const known: Record<string, Verdict> = JSON.parse(await readFile(memory, 'utf8').catch(() => '{}'))
  const verdicts: Record<string, Verdict> = {}
  const open: string[] = []
  let vulnerable = 0
  const expressions = await findExpressions()
  for (const { source, flags, place } of expressions) {
    // recheck does not read the flag "v".
    if (flags.includes('v') && isOneClass(source)) continue
    const key = `/${source}/${flags}`
    const { status, complexity, attack, error } =
      known[key] ?? (await recheck.check(source, flags, { timeout: timeoutMs }))
    if (status === 'vulnerable') vulnerable++
    if (status === 'safe') verdicts[key] = { status }
    else open.push(`${place}  ${status}: ${complexity?.summary ?? error?.kind}\n  ${key}\n  ${attack?.pattern ?? ''}`)
  }
  await mkdir(join(memory, '..'), { recursive: true })
  await writeFile(memory, JSON.stringify(verdicts))
  console.log(
    `${expressions.length} regular expressions, ${vulnerable} vulnerable, ${open.length - vulnerable} undecided.`
  )
  for (const line of open) console.log(line)
  if (vulnerable > 0) process.exitCode = 1
}

/** Whether an expression is one character class and nothing else: it repeats nothing. */
function isOneClass(source: string): boolean {
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '[') depth++
    else if (source[at] === ']' && --depth === 0) return at === source.length - 1
  }
  return false
}

async function findExpressions(): Promise<Expression[]> {
  const files = ['src', 'web'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(path => /(?<!\.d)\.tsx?$/.test(path))
      .map(path => join(folder, path))
  )
  const found = new Map<string, Expression>()
  const add = (expression: Expression) => found.set(`/${expression.source}/${expression.flags}`, expression)
  const built: string[] = []
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      if ('regex' in node && node.regex) {
        const { pattern, flags } = node.regex as { pattern: string; flags: string }
        const line = 'start' in node ? text.slice(0, Number(node.start)).split('\n').length : 0
        add({ source: pattern, flags, place: `${file}:${line}` })
        return
      }
      for (const child of Object.values(node)) visit(child)
    }
    visit(parseSync(file, text).program)
    if (text.includes('new RegExp(')) built.push(file)
  }
  for (const file of built) for (const expression of await builtIn(file)) add(expression)
  return [...found.values()]
}

/** Expressions that a module puts together while it loads. */
async function builtIn(file: string): Promise<Expression[]> {
  const found: Expression[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, args) {
      const { source, flags } = Reflect.construct(target, args) as RegExp
      if (new Error().stack?.includes(file)) found.push({ source, flags, place: file })
      return new target(source, flags)
    }
  })
  try {
    await import(join(root, file))
  } finally {
    globalThis.RegExp = original
  }
  return found
}
