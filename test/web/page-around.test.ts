import { rm } from 'node:fs/promises'
import { afterAll, beforeAll } from 'vitest'
import { testAround } from './page/around.ts'
import { copyPage, describePage } from './page/describe-page.ts'
import { testHonesty } from './page/honesty.ts'
import { testSafety } from './page/safety.ts'
import { testSpeed } from './page/speed.ts'
import { testWhole } from './page/whole.ts'
import { type RealServer, startRealServer } from './real-server.ts'

let realServer: RealServer
let folder: string
beforeAll(async () => {
  folder = await copyPage()
  realServer = await startRealServer(folder)
})
afterAll(async () => {
  realServer?.close()
  await rm(folder, { recursive: true, force: true })
})

describePage('around them', testHonesty, testAround, testSafety, testSpeed, harness =>
  testWhole(harness, () => realServer)
)
