/**
 * How a claimed figure relates to a stated one by kind, unit and value alone:
 * `equal`; `rounded` (the claim says the same with fewer digits, a hedge, or without the source's hedge); `bounded`
 * (the claim is a bound or an interval that the stated value keeps); `different` (comparable, but incompatible);
 * `incomparable` (another kind or unit, or the claim says more than the source without contradicting it).
 */
export type FigureRelation = 'equal' | 'rounded' | 'bounded' | 'different' | 'incomparable'
