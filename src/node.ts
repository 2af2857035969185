import './tune-v8.ts'

await import('./node-server.ts')
