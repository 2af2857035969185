/** The line by which a model says that the sources do not answer a part of the question. */
export const notFoundLine = /^\s*\W{0,4}not found\W{0,4}:(.*)$/iu
