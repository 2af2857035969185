import { enableCompileCache } from 'node:module'
import './tune-v8.ts'

// Before anything else is loaded: from the second start on, no source is stripped of its types or compiled again.
enableCompileCache()
await import('./node-server.ts')
