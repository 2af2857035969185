import { build } from 'vite'

/** Before any test: the page as `npm start` builds it, which the Worker's assets and the servers of the tests need. */
export default async function buildPage(): Promise<void> {
  await build({ logLevel: 'error' })
}
