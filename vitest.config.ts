import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['test/support/build-page.ts'],
    include: ['test/**/*.test.{ts,tsx}'],
    // More than there are cores: the browser and workerd mostly wait.
    maxWorkers: '150%',
    testTimeout: 20_000,
    hookTimeout: 30_000
  }
})
