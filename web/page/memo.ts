import { Component, type ComponentChild, h } from 'preact'

/**
 * A component that is drawn again only if one of its properties is another value: what has been shown rests. The inner
 * component keeps its own hooks and signals, which this comparison must not hold back.
 */
export function memo<P extends object>(draw: (props: P) => ComponentChild) {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const names = Object.keys(next) as (keyof P)[]
      return names.some(name => next[name] !== (this.props as P)[name])
    }
    override render() {
      return h(draw, this.props as P)
    }
  }
}
