import { endOfLabel } from '../text/label.ts'
import { readEvidence } from '../text/reading.ts'
import { cellsOf } from '../text/table-row.ts'
import type { EvidenceSentence } from '../types/evidence.ts'

/** Operators and brackets that no prose has: "=>", "===", "&&", "});", "${", "</", "::". */
const operators = /=>|[=!]==?|&&|\|\||\(\)\s*[;{.]|[([]\{|\}[)\];,]|\)\s*;\s*$|\['|\["|\$[{(]|<\/|\/>|::|[;,{)] \/\/ /
/** Signs of a comment, a prompt or a drawn table … */
const opening = /^\s*(?:\/\/|\/\*|\*\s|\$\s|[│┌├└─╔║])/
/** … those at which only code breaks off, and those that prose lacks. */
const ending = /[{}[(;,]\s*$/
const strange = /[={}<>]/
/** Words and gaps that a line of labels and values has only where a program wrote it: "source-map", "0.6.1", "b.c", "    ". */
const written = /\p{L}[._/@]\p{L}|\p{Ll}\p{Lu}|\p{Ll}-\p{Ll}|\d\.\d+\.\d|\S {2}/u
const capital = /^\P{L}*\p{Lu}/u

/**
 * Whether a line is written for or by a machine: code, a configuration, the output of a program. What it gives is an
 * example or one run: nobody states it. Told by its signs, and by having no word of grammar where it is no row and has no label.
 */
export function isMachineText(evidence: EvidenceSentence): boolean {
  const { text } = evidence
  if (opening.test(text) || operators.test(text)) return true
  const breaksOff = ending.test(text)
  if (breaksOff && strange.test(text)) return true
  if (readEvidence(evidence).tokens.some(({ form }) => form.isStop)) return false
  if (breaksOff) return true
  return written.test(text) && !capital.test(text) && endOfLabel(text) === 0 && cellsOf(text).length < 2
}
