import './tune-v8.ts'

await import('./run-command.ts')
