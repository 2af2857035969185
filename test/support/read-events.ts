/** The server-sent events of a response, their data parsed; comments are left out. */
export async function readEvents(response: Response): Promise<{ event: string; data: unknown }[]> {
  const text = await response.text()
  return text
    .split('\n\n')
    .filter(block => block.includes('data: '))
    .map(block => {
      const event = /^event: (.*)$/m.exec(block)?.[1] ?? ''
      const data: unknown = JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null')
      return { event, data }
    })
}
