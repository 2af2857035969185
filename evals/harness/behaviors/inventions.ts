/** What a model believes to know, and no source says. */
export const inventions: readonly string[] = [
  'According to the 2021 yearbook of the Halden Institute, the number stood at 4,217.',
  'Experts of the Meridian Council have long called this the most important change of the decade.',
  'It is widely known that the founder came from Lisbon and later moved to Toronto.'
]
