/**
 * A value made when it is first asked for. For tables of stemmed words: made all at once while a Worker starts, they
 * would take a fifth of the time that it may take.
 */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
