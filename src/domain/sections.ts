/** The lettered sections of an EHC plan, in order (SEND Regulations 2014, reg 12(1)). */
export const sections = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'] as const

export type Section = (typeof sections)[number]

/** The four broad areas of need, then the local heading for independence (Code of Practice, ch 6). */
export const areas = ['CI', 'CL', 'SEMH', 'SP', 'IND'] as const

export type Area = (typeof areas)[number]

/** The section a feed's place belongs to, or undefined for the front sheet and other papers. */
export function sectionOf(place: string): Section | undefined {
  const letter = place.split('.')[0]
  return sections.find((section) => section === letter)
}
