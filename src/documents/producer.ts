import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('..', import.meta.url))
/** Who decides what is in an artefact: how files are read and cut, how terms are indexed, what disagrees. */
const rooms = ['types', 'text', 'documents', 'search', 'conflicts']

let known: string | undefined

/**
 * Names the code that makes artefacts: the release, and a hash of the source of its rooms and of the packages that it
 * is installed with. Other code may cut, index or compare the same texts differently: its artefact is made again rather
 * than answered from. Read once in a process, some milliseconds.
 */
export function producer(): string {
  known ??= nameProducer()
  return known
}

function nameProducer(): string {
  const { name, version, dependencies } = JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8')) as {
    name: string
    version: string
    dependencies: unknown
  }
  const hash = createHash('sha256').update(JSON.stringify(dependencies))
  for (const room of rooms)
    for (const path of readdirSync(join(source, room), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!path.endsWith('.ts')) continue
      const content = readFileSync(join(source, room, path))
      hash.update(`\n${room} ${path.replaceAll('\\', '/')} ${content.length}\n`).update(content)
    }
  return `${name} ${version} (${hash.digest('hex').slice(0, 16)})`
}
