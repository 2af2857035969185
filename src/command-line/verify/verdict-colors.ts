/** How a terminal shows each verdict. */
export const verdictColors = { supported: 'green', unsupported: 'yellow', contradicted: 'red' } as const
