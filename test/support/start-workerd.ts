import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { runNode } from './start-server.ts'

export interface StartedWorkerd {
  url: string
  pid: number
  /** The script as it is deployed, without the corpus. */
  script: Buffer
  /** From the start of workerd, which then had nothing compiled, to its listening. */
  listeningMs: number
  stop(): Promise<void>
}

const require = createRequire(import.meta.url)

/**
 * The Worker as wrangler bundles it, in workerd alone. Between the harness of wrangler and a test stand proxies that
 * keep a connection open when its reader has gone; here nothing does.
 */
export async function startWorkerd(
  variables: Record<string, string>,
  /** Another corpus than that of dist/, as bytes of an artefact. */
  corpus?: Uint8Array
): Promise<StartedWorkerd> {
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
      CLOUDFLARE_CF_FETCH_ENABLED: 'false'
    }
  )
  if (bundled.code !== 0) throw new Error(bundled.output)
  const artefact = (await readdir(folder)).find(name => name.endsWith('.footnote'))
  if (corpus && artefact) await writeFile(join(folder, artefact), corpus)
  const bindings = Object.entries(variables).map(
    ([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`
  )
  const config = join(folder, 'config.capnp')
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "internet", network = (allow = ["local"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js"), (name = "./${artefact}", data = embed "${artefact}")],
  compatibilityDate = "2026-10-01",
  compatibilityFlags = ["enable_request_signal"],
  bindings = [${bindings.join(', ')}]
);
`
  )
  const binary: unknown = require('workerd')
  const path = typeof binary === 'string' ? binary : (binary as { default: string }).default
  const startedAt = performance.now()
  const child = spawn(path, ['serve', config, '--control-fd=3'], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const control = child.stdio[3] as Readable
  const port = await new Promise<number>((resolve, reject) => {
    let told = ''
    control.on('data', chunk => {
      told += chunk
      const found = /"port":\s*(\d+)/.exec(told)
      if (found) resolve(Number(found[1]))
    })
    void exited.then(() => reject(new Error('workerd ended')))
  })
  const listeningMs = performance.now() - startedAt
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    script: await readFile(join(folder, 'worker.js')),
    listeningMs,
    async stop() {
      child.kill('SIGKILL')
      await exited
      await rm(folder, { recursive: true, force: true })
    }
  }
}
