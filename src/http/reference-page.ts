import { html } from 'hono/html'

/** Schemas by content type. */
type Content = Record<string, { schema: { $ref?: string } }>

interface Described {
  summary?: string
  requestBody?: { content: Content }
  responses?: Record<string, { description: string; content?: Content }>
}

/** A page that shows the OpenAPI document without a script or a request: readable offline and under the strict CSP. */
export function referencePage(document: Record<string, unknown>) {
  const paths = document.paths as Record<string, Record<string, Described>>
  const components = (document.components as { schemas: Record<string, unknown> }).schemas
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Footnote API</title>
    <link rel="stylesheet" href="/reference.css" />
  </head>
  <body>
    <main>
      <h1>Footnote API</h1>
      <p>The same as data: <a href="/openapi.json">openapi.json</a>. <a href="/">Ask a question</a>.</p>
      ${Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(
          ([method, operation]) => html`<section>
            <h2><code>${method.toUpperCase()} ${path}</code></h2>
            <p>${operation.summary ?? ''}</p>
            ${operation.requestBody ? html`<h3>Request</h3><p>${forms(operation.requestBody.content)}</p>` : ''}
            <h3>Responses</h3>
            <ul>
              ${Object.entries(operation.responses ?? {}).map(
                ([status, { description, content }]) =>
                  html`<li><b>${status}</b> ${description} ${forms(content ?? {})}</li>`
              )}
            </ul>
          </section>`
        )
      )}
      <h2>Schemas</h2>
      ${Object.entries(components).map(
        ([id, schema]) => html`<details>
            <summary>${id}</summary>
            <pre id="${id}">${JSON.stringify(schema, null, 2)}</pre>
          </details>`
      )}
    </main>
  </body>
</html>`
}

/** Content types, each with its schema: a browser opens what a link leads into. */
function forms(content: Content) {
  return Object.entries(content).map(([type, { schema }], index) => {
    const id = schema.$ref?.split('/').at(-1)
    return html`${index > 0 ? ', ' : ''}${type}${id === undefined ? '' : html` <a href="#${id}">${id}</a>`}`
  })
}

export const referenceStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
main { max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
section { border-top: 1px solid #8884; padding: .5rem 0 }
h2 code { font-size: 1.1rem } h3 { font-size: .9rem; margin: .5rem 0 }
pre { overflow: auto; background: #8881; padding: .75rem; border-radius: .4rem; font-size: .8rem; max-height: 24rem }
summary { cursor: pointer; font-family: ui-monospace, monospace; padding: .2rem 0 }
`
