import { connect } from 'node:net'

export interface Load {
  perSecond: number
  p50Ms: number
  p99Ms: number
  errors: number
}

/**
 * Asks from many connections at once, each its next question as soon as the last is answered, for a given time. Sockets
 * and bytes rather than fetch: the one who asks shares the processors with the one who answers.
 */
export async function load(url: URL, bodies: readonly string[], connections: number, seconds: number): Promise<Load> {
  const requests = bodies.map(body =>
    Buffer.from(
      `POST ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    )
  )
  const durations: number[] = []
  let errors = 0
  let next = 0
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1_000
  const talk = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname)
      socket.setNoDelay(true)
      let askedAt = 0
      let wanted = -1
      let received = 0
      const ask = () => {
        askedAt = performance.now()
        wanted = -1
        received = 0
        socket.write(requests[next++ % requests.length] ?? Buffer.alloc(0))
      }
      socket.on('connect', ask)
      socket.on('error', reject)
      socket.on('close', () => resolve())
      socket.on('data', chunk => {
        received += chunk.length
        if (wanted < 0) {
          // The head comes in one piece: Node writes it at once, and it is short.
          const head = chunk.toString('latin1', 0, 2_000)
          const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
          const end = head.indexOf('\r\n\r\n')
          if (length === undefined || end < 0) return void reject(new Error(`no length in ${head.slice(0, 200)}`))
          wanted = end + 4 + Number(length)
          if (!head.startsWith('HTTP/1.1 200')) errors++
        }
        if (received < wanted) return
        const now = performance.now()
        durations.push(now - askedAt)
        if (now < endsAt) ask()
        else socket.end()
      })
    })
  await Promise.all(Array.from({ length: connections }, talk))
  const elapsed = (performance.now() - startedAt) / 1_000
  durations.sort((one, other) => one - other)
  const quantile = (share: number) => durations[Math.floor(durations.length * share)] ?? Number.NaN
  return { perSecond: durations.length / elapsed, p50Ms: quantile(0.5), p99Ms: quantile(0.99), errors }
}
