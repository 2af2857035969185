/** An artefact that wrangler bundles as bytes (`[[rules]]` of wrangler.toml). */
declare module '*.footnote' {
  const bytes: ArrayBuffer
  export default bytes
}
