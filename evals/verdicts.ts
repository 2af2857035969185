/**
 * Claims labelled before any run, on texts of many fields, put to `POST /verify`'s function one by one:
 *   npx node evals/verdicts.ts [--show] [--held-out]
 * Prints how many true ones are withheld (and by which issue) and how many false ones pass; `--show` lists them. What is in
 * evals/verdicts/held-out is judged with `--held-out` only, and only its totals are printed: nothing is to be made to fit it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import type { IssueCode } from '../src/types/issue.ts'
import { verifyAnswer } from '../src/verification/verify-answer.ts'

/** A claim under the way in which it is told or wrong: "passive", "number in another role". */
const claims = z.array(z.record(z.string(), z.string()))
const textsSchema = z.array(
  z.strictObject({ title: z.string(), text: z.string(), supported: claims, unsupported: claims })
)

const folder = new URL('verdicts/', import.meta.url)
const isHeldOut = (set: string) => set.startsWith('held-out/')

/** The names of the sets of claims: those that may be read, and then those that are held out. */
export function verdictSets(): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'))
  const sets = names.map(name => name.replaceAll('\\', '/').replace(/\.yaml$/, ''))
  return [...sets.filter(set => !isHeldOut(set)).sort(), ...sets.filter(isHeldOut).sort()]
}

interface Judged {
  claim: string
  way: string
  isSupported: boolean
  /** What was found against it; of several sentences, of each. */
  codes: IssueCode[]
  verdict: 'supported' | 'unsupported' | 'contradicted'
  messages: string[]
}

/** The verdicts on each claim of a set, in its order. */
export function judgeSet(set: string): Judged[] {
  const texts = textsSchema.parse(parse(readFileSync(new URL(`${set}.yaml`, folder), 'utf8')))
  return texts.flatMap(({ text, title, supported, unsupported }) => {
    const facts = [{ text, title }]
    const judge = (isSupported: boolean) => (claim: Record<string, string>) =>
      Object.entries(claim).map(([way, said]): Judged => {
        const found = verifyAnswer({ answer: said, facts }).claims
        const issues = found.flatMap(each => each.issues)
        const verdicts = found.map(each => each.verdict)
        const worst = (['contradicted', 'unsupported'] as const).find(verdict => verdicts.includes(verdict))
        return {
          claim: said,
          way,
          isSupported,
          codes: [...new Set(issues.map(({ code }) => code))],
          verdict: worst ?? 'supported',
          messages: issues.map(({ message }) => message)
        }
      })
    return [...supported.flatMap(judge(true)), ...unsupported.flatMap(judge(false))]
  })
}

export interface VerdictTotals {
  supported: number
  /** Supported ones that were not let pass, and those of them that were even called contradicted. */
  withheld: number
  accused: number
  unsupported: number
  /** Unsupported ones that passed. */
  shown: number
}

export function totalsOf(judged: readonly Judged[]): VerdictTotals {
  const supported = judged.filter(each => each.isSupported)
  const unsupported = judged.filter(each => !each.isSupported)
  return {
    supported: supported.length,
    withheld: supported.filter(({ verdict }) => verdict !== 'supported').length,
    accused: supported.filter(({ verdict }) => verdict === 'contradicted').length,
    unsupported: unsupported.length,
    shown: unsupported.filter(({ verdict }) => verdict === 'supported').length
  }
}

function tableOf(judged: readonly Judged[]): string[] {
  const ways = [...new Set(judged.map(({ way }) => way))]
  return [
    '| claim | wanted | tried | wrong | of which contradicted | by |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...ways.map(way => {
      const all = judged.filter(each => each.way === way)
      const wrong = all.filter(each => (each.verdict === 'supported') !== each.isSupported)
      const accused = wrong.filter(({ verdict }) => verdict === 'contradicted').length
      const codes = [...new Set(wrong.flatMap(each => each.codes))].join(', ')
      return `| ${way} | ${all[0]?.isSupported ? 'shown' : 'withheld'} | ${all.length} | ${wrong.length} | ${accused} | ${codes} |`
    })
  ]
}

function showWrong(judged: readonly Judged[]): void {
  for (const { claim, way, isSupported, verdict, messages } of judged)
    if ((verdict === 'supported') !== isSupported)
      console.log(`\n${way}: ${claim}\n  ${verdict}: ${messages.join(' ')}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const withHeldOut = process.argv.includes('--held-out')
  for (const set of verdictSets().filter(name => withHeldOut || !isHeldOut(name))) {
    const judged = judgeSet(set)
    if (!isHeldOut(set)) {
      console.log(`\n${tableOf(judged).join('\n')}`)
      if (process.argv.includes('--show')) showWrong(judged)
    }
    const { supported, withheld, accused, unsupported, shown } = totalsOf(judged)
    console.log(
      `\n${set}: of ${supported} supported ${withheld} withheld (${accused} called contradicted); of ${unsupported} unsupported ${shown} shown`
    )
    const counts = Map.groupBy(
      judged.filter(each => each.isSupported).flatMap(({ codes }) => codes),
      code => code
    )
    console.log(`  withheld by: ${[...counts].map(([code, { length }]) => `${code} ${length}`).join(', ')}`)
  }
}
