import type { FigureKind } from '../../types/figure.ts'

/** What kind of thing would answer a question. */
export type AskedKind =
  | FigureKind
  | 'person'
  | 'organisation'
  | 'place'
  | 'reason'
  | 'yes_no'
  | 'definition'
  | 'list'
  | 'other'

/** What "how large" asks for. */
export const size: readonly AskedKind[] = ['money', 'count', 'measure', 'percentage']
/** What "how much" asks for. */
export const amount: readonly AskedKind[] = ['money', 'percentage', 'measure', 'count']

/** After "how": what the next word makes of it. */
export const degrees = new Map<string, readonly AskedKind[]>(
  Object.entries({
    many: ['count'],
    much: amount,
    large: size,
    big: size,
    small: size,
    long: ['duration', 'date', 'measure'],
    old: ['duration', 'count', 'date'],
    soon: ['duration', 'date'],
    early: ['duration', 'date'],
    late: ['date', 'duration'],
    often: ['duration', 'count'],
    far: ['measure', 'duration'],
    tall: ['measure'],
    high: ['measure', 'percentage', 'money', 'count'],
    low: ['measure', 'percentage', 'money', 'count'],
    deep: ['measure'],
    wide: ['measure'],
    thick: ['measure'],
    fast: ['measure'],
    heavy: ['measure'],
    hot: ['measure'],
    cold: ['measure']
  } satisfies Record<string, readonly AskedKind[]>)
)

/** Nouns that say by themselves which kind of figure or name is meant. */
export const nouns = new Map<string, readonly AskedKind[]>()
function means(asked: readonly AskedKind[], words: string): void {
  for (const word of words.split(' ')) nouns.set(word, asked)
}
means(['date'], 'year years date dates day month decade century era season time deadline')
means(['duration', 'date'], 'period')
means(['duration'], 'duration lifespan age')
means(['measure', 'duration'], 'length')
means(
  ['money', 'count', 'percentage'],
  'price prices cost costs revenue revenues budget salary wage wages rent fee fees profit profits income debt spending sum'
)
means(amount, 'amount amounts value worth quantity total')
means(size, 'size scale magnitude volume')
means(['percentage', 'count'], 'percentage percent proportion share fraction ratio odds')
means(['percentage', 'count', 'money', 'measure'], 'rate rates')
means(['count'], 'number numbers population count tally')
means(['measure'], 'distance height width depth speed weigh weight temperature elevation altitude')
means(
  ['person'],
  'person man woman people leader president minister king queen emperor author inventor founder director'
)
means(
  ['organisation'],
  'company companies organisation organisations organization organizations agency agencies firm firms bank banks institution institutions university universities school schools party parties ministry ministries department departments'
)
means(
  ['place'],
  'city cities country countries state states place places region area areas location town continent river county province district village street capital'
)
means(['reason'], 'reason reasons cause causes purpose motive')

/** Kinds whose noun says nothing beside the kind: a source that gives the percentage need not say "percentage". */
export const onlyKinds: ReadonlySet<AskedKind> = new Set<AskedKind>(['date', 'count', 'percentage'])

/** Units asked for: "how many years", "how many dollars". */
export const units = new Map<string, readonly AskedKind[]>()
for (const word of 'time years year months month weeks week days day hours minutes mins seconds decades centuries'.split(
  ' '
))
  units.set(word, ['duration', 'count'])
for (const word of 'dollars euros pounds yen cents money'.split(' ')) units.set(word, ['money', 'count'])
for (const word of 'percent percentage'.split(' ')) units.set(word, ['percentage'])
for (const word of 'miles kilometers kilometres km meters metres centimeters centimetres cm millimeters millimetres mm feet inches tons tonnes kilograms kg grams litres liters ml acres hectares degrees watts gigabytes gb megabytes mb kilobytes kb'.split(
  ' '
))
  units.set(word, ['measure', 'count'])

/** Words that ask. */
export const interrogatives = new Set('how who whom whose what which when where why'.split(' '))
/** Verbs that stand between what is asked and what of. */
export const auxiliaries = new Set(
  "am is are was were be been do does did has have had can could will would shall should may might must isn't aren't wasn't weren't don't doesn't didn't won't".split(
    ' '
  )
)
/** Words that may stand before a noun phrase. */
export const articles = new Set('the a an this that these those its their his her our your my some any all'.split(' '))
/** A noun phrase ends before these. */
export const closers = new Set(
  'of in on at by for from to with without about as than between among during after before since until under over into per if because while that who which when where and or but not there it they he she we you i'.split(
    ' '
  )
)
/** Nouns that only introduce the noun that is meant: "the name of the treaty", "what kind of tax". */
export const introducers = new Set('name names kind kinds type types sort sorts term terms form example'.split(' '))

const firstWord = /\p{L}+(?:['’]\p{L}+)?/u

/** Whether a text opens as questions do, whatever mark it ends in: with a word that asks or an auxiliary. */
export function opensQuestion(text: string): boolean {
  const word = firstWord.exec(text)?.[0].toLowerCase().replaceAll('’', "'") ?? ''
  return interrogatives.has(word.replace(/'s$/u, '')) || auxiliaries.has(word)
}
