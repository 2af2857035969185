/**
 * Words that very likely are verbs, told by form: enough to find where a subject ends, not a tagger. Regular pasts and
 * participles by their ending; auxiliaries and the irregular verbs of reports in full.
 */
const auxiliaries = new Set(
  "is are was were be been being am has have had do does did will would can could may might shall should must cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t won’t \"isn't\" wasn't weren't hasn't haven't".split(
    ' '
  )
)
const irregular = new Set(
  'said says say told tells tell got gets get made makes make took takes take went goes go gone came comes come became becomes become saw sees see seen knew knows know known thought thinks gave gives give given found finds find left leaves kept keeps keep held holds hold brought brings bring began begins begin begun ran runs run rose rises rise risen fell falls fall fallen grew grows grow grown won wins win lost loses lose sold sells sell bought buys buy paid pays pay spent spends spend cost costs met meets meet led leads lead built builds build sent sends send stood stands stand sat sits cut cuts put puts let lets set sets hit hits beat beats shot shoots drew draws drew drawn drove drives spoke speaks wrote writes write written read reads wore bore born born hurt hurts caught catches taught teaches fought fights sought seeks seek shows show shown show means meant sank sunk swam flew flies threw thrown broke broken chose chosen froze stole stolen woke died dies die killed kills kill contains contain includes include covers cover manages manage accounts account serves serve employs employ owns own reaches reach totals equals measures measure weighs weigh lasts last averages remains remain represents represent needs need requires require allows allow offers offer provides provide uses use works work lives live wants want expects expect plans plan'.split(
    ' '
  )
)
const participleEnding = /[a-z]{2}(?:ed)$/
// Nouns and adjectives that end like a participle.
const notVerbs = new Set(
  'hundred red bed need speed seed breed creed feed weed shed united unnamed aged supposed so-called skilled limited indeed exceed'.split(
    ' '
  )
)

/** True for a form that is very likely a verb. Takes a lower-case word. */
export function looksLikeVerb(lowerWord: string): boolean {
  return (
    auxiliaries.has(lowerWord) ||
    irregular.has(lowerWord) ||
    (participleEnding.test(lowerWord) && !notVerbs.has(lowerWord))
  )
}
