import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['test/support/build-page.ts'],
    include: ['test/**/*.test.{ts,tsx}'],
    // One more than vitest's own choice: the browser and workerd mostly wait.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 30_000
  }
})
