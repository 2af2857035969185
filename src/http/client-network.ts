/**
 * What an address is counted by. Whoever has one IPv6 address has 2^64 of them (RFC 6177), so that a limit on each would
 * limit nobody: the network of 64 bits is counted. An IPv4 address, bare or as "::ffff:192.0.2.1", is counted itself.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail = ''] = address.split('%', 1).join('').split('::')
  const groupsOf = (part: string) => part.split(':').filter(group => group !== '')
  const [first, last] = [groupsOf(head), groupsOf(tail)]
  const between = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  const network = [...first, ...between, ...last].slice(0, 4)
  return `${network.map(group => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
