import { defineConfig, type ProxyOptions } from 'vite'

/** While the page is developed (`npx vite`), its requests go to `npm start`; addresses that are pages stay here. */
const server: ProxyOptions = {
  target: `http://127.0.0.1:${process.env.PORT ?? 8787}`,
  bypass: request => (request.headers.accept?.includes('text/html') ? '/index.html' : undefined)
}
const paths = ['/ask', '/documents', '/conflicts', '/health', '/suggestions', '/feedback']

/** Builds `web/` into `dist/web`, which the server serves at `/`. */
export default defineConfig({
  root: 'web',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The page's policy allows no data: scripts or fonts, and one small file needs no preloading.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }
  },
  server: { proxy: Object.fromEntries(paths.map(path => [path, server])) }
})
