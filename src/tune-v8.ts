import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

// V8 comes to put what lived through a collection among the old objects from the start. What a request has read is dead a moment
// later, but old objects are collected late, and keep all the young ones that they refer to: a megabyte for each request of `/verify`.
// Without it collecting takes a fifth of the time (docs/decisions/http.md).
setFlagsFromString('--no-allocation-site-pretenuring')

// From the second start on no source is stripped of its types or compiled again. Only for what is imported after this: an
// entry imports all the rest with `await import`.
enableCompileCache()
