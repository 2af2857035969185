import { trimSpace } from './blocks.ts'
import { createCue } from './cues.ts'
import { endOfLabel } from './label.ts'
import type { Reading } from './reading.ts'
import { isTableRow } from './table-row.ts'

/** Operators and brackets that no prose has: "=>", "===", "&&", "});", "${", "</", "::". */
const operators = /=>|[=!]==?|&&|\|\||\(\)\s*[;{.]|[([]\{|\}[)\];,]|\)\s*;\s*$|\['|\["|\$[{(]|<\/|\/>|::|[;,{)] \/\/ /
const hasStopWord = createCue(({ isStop }) => isStop)
/** Marks that code is made of, of which prose has at most one; a bracket only where it follows a word as in a call. */
const mark = /[{}[\]=;<>$\\]|\w\(|\/\//gu
const leastMarks = 2
/** The share of its signs that are such marks. */
const leastShare = 0.045
/** Without one of these there is none of those operators. */
const sign = /[=&|{}[<>/:;]|\(\)/
/** … and without one of these there is no sign at all of what a program reads or writes. */
const anySign = /[=&|{}[\]<>/:;()$*\\│├┌└─╔║]/
/** Signs of a comment, a prompt or a drawn table … */
const opening = /^\s*(?:\/\/|\/\*|\*\s|\$\s|[│┌├└─╔║])/
/** … those at which only code breaks off, and those that prose lacks. */
const endings = '{}[(;,'
const strange = /[={}<>]/
const sentenceEnds = '.!?:…'
const closers = '"”’)'
/** Words and gaps that a line of labels and values has only where a program wrote it: "source-map", "0.6.1", "b.c", "    ". */
const written = /\p{L}[._/@]\p{L}|\p{Ll}\p{Lu}|\p{Ll}-\p{Ll}|\d\.\d+\.\d|\S {2}/u
const capital = /^\P{L}*\p{Lu}/u

/**
 * Whether a line is written for or by a machine: code, a configuration, the output of a program. What it gives is an
 * example or one run: nobody states it, and nobody who asks in words asks for it. Told by its signs, and by having no
 * word of grammar where it is no row and has no label. A sentence with a call in it is no such line.
 */
export function isMachineText(reading: Reading): boolean {
  const { text } = reading
  if (anySign.test(text) && isSigned(text)) return true
  if (hasStopWord(reading)) return false
  return breaksOff(text) || (!isTableRow(text) && written.test(text) && !capital.test(text) && endOfLabel(text) === 0)
}

function isSigned(text: string): boolean {
  if (opening.test(text)) return true
  if (!isTableRow(text) && !endsSentence(text) && isMarked(text)) return true
  return (sign.test(text) && operators.test(text)) || (strange.test(text) && breaksOff(text))
}

function breaksOff(text: string): boolean {
  return endings.includes(text.charAt(trimSpace(text, 0, text.length) - 1) || ' ')
}

function endsSentence(text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && closers.includes(text.charAt(last))) last--
  return last >= 0 && sentenceEnds.includes(text.charAt(last))
}

function isMarked(text: string): boolean {
  const marks = text.match(mark)?.length ?? 0
  return marks >= leastMarks && marks >= leastShare * text.length
}
