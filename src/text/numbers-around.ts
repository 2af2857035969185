import type { EvidenceSentence } from '../types/evidence.ts'
import { createCue } from './cues.ts'
import { headlineOf } from './headline.ts'
import { type Numbers, noNumbers, readNumbers } from './numbers.ts'
import { readEvidence } from './reading.ts'
import { createSentenceMemory } from './sentence-memory.ts'

const digit = /\d/
const hasDigit = createCue(({ text }) => digit.test(text))

/** The numbers that tell the things of a sentence from their like, by the noun: its own, else of what it leans on. */
export function numbersAround(sentence: EvidenceSentence): Numbers {
  const { previous, heading, title } = sentence
  const own = numbersOf(sentence)
  const around = [previous ? numbersOf(previous) : noNumbers, headlineOf(heading).numbers, headlineOf(title).numbers]
  if (around.every(({ size }) => size === 0)) return own
  const numbers = new Map(own)
  for (const leaned of around) for (const [noun, known] of leaned) if (!numbers.has(noun)) numbers.set(noun, known)
  return numbers
}

const rememberedNumbers = createSentenceMemory<Numbers>()

/** The numbers of a sentence itself. Remembered, for the sentence behind it leans on it. */
function numbersOf(sentence: EvidenceSentence): Numbers {
  return rememberedNumbers.of(sentence, readOwnNumbers)
}

function readOwnNumbers(sentence: EvidenceSentence): Numbers {
  const reading = readEvidence(sentence)
  return hasDigit(reading) ? readNumbers(reading, false) : noNumbers
}
