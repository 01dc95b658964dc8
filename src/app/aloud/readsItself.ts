/** Stands on the body of a page that has a button of its own to be read aloud: one is enough. */
export const readsItself = 'data-reads-itself'
