import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Rooms from the bottom up; a file may import from its own room and from those of lower floors. */
const floors = [
  ['types'],
  ['text', 'client'],
  ['documents'],
  ['search', 'conflicts'],
  ['verification'],
  ['answer'],
  ['slack', 'mcp'],
  ['http', 'command-line'],
  ['entry']
]
const floorOf = (room: string) => floors.findIndex(rooms => rooms.includes(room))

/** Packages that stand in few places, so that each can be changed in one. */
const packageHomes: Record<string, RegExp> = {
  minisearch: /^src\/search\/mini-search-index\.ts$/,
  '@ai-sdk/openai': /^src\/answer\/language-model(?:\.ts|\/)/,
  ai: /^src\/(?:answer\/language-model|http\/)/,
  hono: /^src\/(?:http\/|node-server\.ts|serve-page\.ts|worker\.ts)/,
  '@hono/node-server': /^src\/(?:node-server|serve-page|stop-on-signal)\.ts$/
}
/** Where files are read, and the entries; elsewhere nothing of Node's own. */
const nodeHomes = /^src\/(?:[\w-]+\.ts|documents\/|command-line\/)/

interface Import {
  from: string
  to: string
}

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8')
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '')
  return specifiers.map(specifier => ({
    from: file,
    to: specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : specifier
  }))
}

/** The room of a file of src: its folder, or the entry floor for what stands in src itself. */
function roomOf(file: string): string {
  const [, folder = '', below] = file.split('/')
  return below === undefined ? 'entry' : folder
}

const source = filesOf('src')
const imports = source.flatMap(importsOf)
const inside = imports.filter(({ to }) => to.startsWith('src/'))

describe('the house', () => {
  test('every room has its floor', () => {
    expect([...new Set(source.map(roomOf))].filter(room => floorOf(room) < 0)).toEqual([])
  })

  test('imports run downhill only', () => {
    const uphill = inside.filter(({ from, to }) => {
      const [above, below] = [roomOf(from), roomOf(to)]
      // The settings are read by the entries; a type of theirs may be named by the commands.
      if (to === 'src/config.ts') return floorOf(above) < floorOf('command-line')
      return above !== below && floorOf(below) >= floorOf(above)
    })
    expect(uphill).toEqual([])
  })

  test('no file imports itself by a circle', () => {
    const next = new Map<string, string[]>()
    for (const { from, to } of inside) next.set(from, [...(next.get(from) ?? []), to])
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '))
      if (done.has(file) || path.includes(file)) return
      for (const to of next.get(file) ?? []) visit(to, [...path, file])
      done.add(file)
    }
    for (const file of source) visit(file, [])
    expect(circles).toEqual([])
  })

  test('a package stands only where it belongs', () => {
    const strays = imports.filter(({ from, to }) => {
      const name = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? '')
      const home = packageHomes[name]
      return home !== undefined && !home.test(from)
    })
    expect(strays).toEqual([])
  })

  test('nothing of Node stands where Workers run it', () => {
    expect(imports.filter(({ from, to }) => to.startsWith('node:') && !nodeHomes.test(from))).toEqual([])
  })

  test('there are no barrels', () => {
    const barrels = source.filter(file => {
      const lines = readFileSync(join(root, file), 'utf8')
        .split('\n')
        .filter(line => line.trim() && !line.startsWith('//'))
      return lines.length > 0 && lines.every(line => /^(?:export|import)\b.*\bfrom\b/.test(line))
    })
    expect(barrels).toEqual([])
  })

  test('nothing imports the evals, and the page takes the client and types only', () => {
    const everything = [...imports, ...filesOf('web').flatMap(importsOf)]
    expect(everything.filter(({ to }) => to.startsWith('evals/'))).toEqual([])
    const values = filesOf('web').flatMap(file =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(/^import (?!type)[^'\n]*'[^']*\/src\/(?!client\/)[^']*'/gm)
      ].map(([line]) => `${file}: ${line}`)
    )
    expect(values).toEqual([])
  })
})
