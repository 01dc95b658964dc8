/** How a summary of errors reaches the title of its page: it hands over what the title begins with, '' for nothing. */
import { createContext } from 'react'

export const WrongTitleContext = createContext<(begins: string) => void>(() => undefined)
