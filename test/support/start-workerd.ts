import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { runNode } from './start-server.ts'

/** The Worker as it is deployed, in a folder of its own. */
export interface WorkerBundle {
  folder: string
  script: Buffer
  /** File name of the artefact in the folder. */
  artefact: string
  remove(): Promise<void>
}

export interface WorkerdOptions {
  bundle: WorkerBundle
  /** Bindings that are strings. */
  variables?: Record<string, string>
  /** The main module instead of the Worker, which it may import from './worker.js'. */
  entry?: string
  v8Flags?: readonly string[]
  /** Opens V8's inspector. */
  isInspected?: boolean
}

export interface StartedWorkerd {
  url: string
  pid: number
  /** Address of the inspector, where one was asked for. */
  inspectorUrl: string | undefined
  /** What it has written so far. */
  output(): string
  stop(): Promise<void>
}

const require = createRequire(import.meta.url)

/** The Worker as wrangler bundles it, by default with the corpus of dist/; `corpus` is another one, as bytes of an artefact. */
export async function bundleWorker(corpus?: Uint8Array): Promise<WorkerBundle> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-workerd-'))
  const bundled = await runNode(
    [
      fileURLToPath(new URL('../../node_modules/wrangler/bin/wrangler.js', import.meta.url)),
      'deploy',
      '--dry-run',
      '--outdir',
      folder
    ],
    {
      WRANGLER_SEND_METRICS: 'false',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      // Its custom build runs `node`: the one that runs this.
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter)
    }
  )
  if (bundled.code !== 0) throw new Error(bundled.output)
  const artefact = (await readdir(folder)).find(name => name.endsWith('.footnote'))
  if (artefact === undefined) throw new Error('the bundle has no artefact')
  if (corpus) await writeFile(join(folder, artefact), corpus)
  return {
    folder,
    script: await readFile(join(folder, 'worker.js')),
    artefact,
    remove: () => rm(folder, { recursive: true, force: true })
  }
}

function configOf({ bundle: { artefact }, variables = {}, entry, v8Flags = [] }: WorkerdOptions): string {
  const bindings = Object.entries(variables).map(
    ([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`
  )
  // A module that is named here is compiled, whether anything imports it or not.
  const ownModules = [
    '(name = "worker.js", esModule = embed "worker.js")',
    `(name = "./${artefact}", data = embed "${artefact}")`
  ]
  const modules = [
    ...(entry === undefined ? [] : ['(name = "entry.js", esModule = embed "entry.js")']),
    ...(entry === undefined || entry.includes('./worker.js') ? ownModules : [])
  ]
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "internet", network = (allow = ["local"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
  v8Flags = ${JSON.stringify(v8Flags)}
);
const main :Workerd.Worker = (
  modules = [${modules.join(', ')}],
  compatibilityDate = "2026-10-01",
  compatibilityFlags = ["enable_request_signal"],
  bindings = [${bindings.join(', ')}]
);
`
}

/**
 * A bundle in workerd alone. Between the harness of wrangler and a test stand proxies that keep a connection open when
 * its reader has gone; here nothing does.
 */
export async function startWorkerd(options: WorkerdOptions): Promise<StartedWorkerd> {
  const { bundle, entry, isInspected = false } = options
  const config = join(bundle.folder, 'config.capnp')
  await writeFile(config, configOf(options))
  if (entry !== undefined) await writeFile(join(bundle.folder, 'entry.js'), entry)
  const binary: unknown = require('workerd')
  const path = typeof binary === 'string' ? binary : (binary as { default: string }).default
  const child = spawn(
    path,
    ['serve', config, '--control-fd=3', ...(isInspected ? ['--inspector-addr=127.0.0.1:0'] : [])],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] }
  )
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk
  })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const control = child.stdio[3] as Readable
  const [port, inspectorPort] = await new Promise<[string, string | undefined]>((resolve, reject) => {
    let told = ''
    const portOf = (event: string) => new RegExp(`"event":\\s*"${event}"[^}]*"port":\\s*(\\d+)`).exec(told)?.[1]
    control.on('data', chunk => {
      told += chunk
      const [http, inspector] = [portOf('listen'), portOf('listen-inspector')]
      if (http !== undefined && (!isInspected || inspector !== undefined)) resolve([http, inspector])
    })
    void exited.then(() => reject(new Error('workerd ended')))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    inspectorUrl: inspectorPort === undefined ? undefined : `http://127.0.0.1:${inspectorPort}`,
    output: () => output,
    async stop() {
      child.kill('SIGKILL')
      await exited
    }
  }
}
