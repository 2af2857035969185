/** A random id. `crypto.randomUUID` is closed to pages that are not served securely, as in a home network. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('')
}
