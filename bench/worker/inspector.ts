/** What V8 says of an isolate, in bytes. */
export interface HeapUsage {
  /** Objects, strings and code. */
  usedSize: number
  /** What lies outside the heap: the artefact and other array buffers. */
  backingStorageSize: number
}

export interface Inspector {
  heapUsage(): Promise<HeapUsage>
  close(): void
}

/** Connects to the inspector of the only isolate of a workerd. */
export async function connectInspector(url: string): Promise<Inspector> {
  const [isolate] = (await (await fetch(`${url}/json`)).json()) as { webSocketDebuggerUrl: string }[]
  if (!isolate) throw new Error('the inspector knows no isolate')
  const socket = new WebSocket(`${url.replace('http', 'ws')}${new URL(isolate.webSocketDebuggerUrl).pathname}`)
  const waiting = new Map<number, (result: unknown) => void>()
  socket.addEventListener('message', event => {
    const { id, result } = JSON.parse(String(event.data)) as { id: number; result: unknown }
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error('the inspector cannot be reached')))
  })
  let sent = 0
  return {
    heapUsage: () =>
      new Promise<HeapUsage>(resolve => {
        waiting.set(++sent, result => resolve(result as HeapUsage))
        socket.send(JSON.stringify({ id: sent, method: 'Runtime.getHeapUsage' }))
      }),
    close: () => socket.close()
  }
}
