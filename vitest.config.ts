import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Long, and busy with a browser: these begin first, so that none is left over when the others have ended. */
const browser = ['test/web/page-*.test.ts']
/** Those that start programs, or measure the time or the memory of this one. */
const processes = [
  'test/{entries,worker,command-line,mcp}/**/*.test.ts',
  'test/http/load.test.ts',
  'test/{documents/linear,text/sentences,text/figures/properties}.test.ts'
]

export default defineConfig({
  test: {
    globalSetup: ['test/support/build-page.ts'],
    // One more than there are cores: the browser and workerd mostly wait. As a number, for a share is never more than the cores.
    maxWorkers: availableParallelism() + 1,
    // A machine that does many things at once is slow; time that matters is measured by the processor.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // What Node compiles is kept for the next process, of which the tests start some fifty.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
    // Projects run in the order of their names.
    projects: [
      { extends: true, test: { name: 'browser', include: browser } },
      { extends: true, test: { name: 'processes', include: processes } },
      {
        extends: true,
        // Modules are loaded once for all: half of the time went into loading them anew for each file.
        test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: [...browser, ...processes], isolate: false }
      }
    ]
  }
})
