/** Logistic regression, for a yes or no and for a choice of one among several, by Newton's method with a ridge. */

export interface LogisticExample {
  features: readonly number[]
  isTrue: boolean
}
export interface Option {
  features: readonly number[]
  isChosen: boolean
}

/** The strength of the ridge, where none is given: a weight of 1 costs as much as 3 nats of likelihood halved. */
const usualRidge = 3
const mostSteps = 40
const enough = 1e-4

type Vector = number[]
interface Slope {
  gain: number
  gradient: Vector
  curvature: Vector[]
}

export function scalar(one: readonly number[], other: readonly number[]): number {
  let sum = 0
  for (const [index, value] of one.entries()) sum += value * (other[index] ?? 0)
  return sum
}

/** Prints what was fitted beside the weights that stand in `file`. */
export function printWeights(
  file: string,
  names: readonly string[],
  fitted: readonly number[],
  standing: readonly number[]
): void {
  const cell = (weight = 0) => weight.toFixed(2).padStart(6)
  console.log(`\nfitted on all, and as they stand in ${file}:`)
  for (const [index, name] of names.entries()) console.log(`  ${cell(fitted[index])} ${cell(standing[index])}  ${name}`)
}

/** Weights that tell the true examples from the others. */
export function fitLogistic(examples: readonly LogisticExample[], ridge = usualRidge): Vector {
  return climb(examples[0]?.features.length ?? 0, ridge, (weights, slope) => {
    for (const { features, isTrue } of examples) {
      const chance = 1 / (1 + Math.exp(-scalar(weights, features)))
      slope.gain += Math.log(Math.max(isTrue ? chance : 1 - chance, 1e-300))
      addScaled(slope.gradient, features, (isTrue ? 1 : 0) - chance)
      addOuter(slope.curvature, features, chance * (1 - chance))
    }
  })
}

/** Weights under which a chosen option of each group is the likeliest (conditional logit). Groups without a choice say nothing. */
export function fitChoice(groups: readonly (readonly Option[])[]): Vector {
  const telling = groups.filter(
    group => group.some(option => option.isChosen) && group.some(option => !option.isChosen)
  )
  return climb(telling[0]?.[0]?.features.length ?? 0, usualRidge, (weights, slope) => {
    for (const group of telling) {
      const scores = group.map(({ features }) => scalar(weights, features))
      const top = Math.max(...scores)
      const chances = scores.map(score => Math.exp(score - top))
      const whole = chances.reduce((sum, chance) => sum + chance, 0)
      const chosen = group.reduce((sum, option, index) => sum + (option.isChosen ? (chances[index] ?? 0) : 0), 0)
      slope.gain += Math.log(Math.max(chosen / whole, 1e-300))
      const mean: Vector = weights.map(() => 0)
      for (const [index, { features }] of group.entries()) addScaled(mean, features, (chances[index] ?? 0) / whole)
      for (const [index, { features, isChosen }] of group.entries()) {
        const chance = (chances[index] ?? 0) / whole
        if (isChosen) addScaled(slope.gradient, features, (chances[index] ?? 0) / chosen)
        addOuter(
          slope.curvature,
          features.map((value, at) => value - (mean[at] ?? 0)),
          chance
        )
      }
      addScaled(slope.gradient, mean, -1)
    }
  })
}

/** How often a positive score is above a negative one. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  let above = 0
  for (const one of positives) for (const other of negatives) above += one > other ? 1 : one === other ? 0.5 : 0
  return above / (positives.length * negatives.length)
}

/** Newton's steps, each halved until it gains. */
function climb(length: number, ridge: number, add: (weights: Vector, slope: Slope) => void): Vector {
  const slopeAt = (weights: Vector): Slope => {
    const slope: Slope = {
      gain: (-ridge / 2) * scalar(weights, weights),
      gradient: weights.map(weight => -ridge * weight),
      curvature: weights.map((_, row) => weights.map((_, column) => (row === column ? ridge : 0)))
    }
    add(weights, slope)
    return slope
  }
  let weights: Vector = new Array(length).fill(0)
  let slope = slopeAt(weights)
  for (let step = 0; step < mostSteps; step++) {
    const direction = solve(slope.curvature, slope.gradient)
    let stride = 1
    let next = weights.map((weight, index) => weight + (direction[index] ?? 0))
    let nextSlope = slopeAt(next)
    while (nextSlope.gain < slope.gain && stride > 1e-3) {
      stride /= 2
      next = weights.map((weight, index) => weight + stride * (direction[index] ?? 0))
      nextSlope = slopeAt(next)
    }
    weights = next
    slope = nextSlope
    if (Math.max(...direction.map(Math.abs)) * stride < enough) break
  }
  return weights
}

function addScaled(sum: Vector, values: readonly number[], factor: number): void {
  for (const [index, value] of values.entries()) sum[index] = (sum[index] ?? 0) + factor * value
}

function addOuter(sum: Vector[], values: readonly number[], factor: number): void {
  for (const [row, value] of values.entries()) {
    const line = sum[row]
    if (line && value !== 0) addScaled(line, values, factor * value)
  }
}

/** Gauss's elimination with the largest pivot. */
function solve(matrix: readonly Vector[], values: readonly number[]): Vector {
  const rows = matrix.map((row, index) => [...row, values[index] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row
    const top = rows[pivot]
    const swapped = rows[column]
    if (!top || !swapped) continue
    rows[pivot] = swapped
    rows[column] = top
    const lead = top[column] ?? 0
    if (lead === 0) continue
    for (const [row, line] of rows.entries()) if (row !== column) addScaled(line, top, -(line[column] ?? 0) / lead)
  }
  return rows.map((row, index) => (row[index] ? (row[size] ?? 0) / (row[index] ?? 1) : 0))
}
