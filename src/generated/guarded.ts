/* Written by `npm run generate`. Do not edit: change the schema and run it again. */

/** Questions whose answers are kept nowhere: their reach is ‘chosen’ or ‘not kept’. */
export const keptNowhere: readonly string[] = [
  'end.keep',
  'friend.kind',
  'oth.risk',
  'sc.risk',
  'yp.rel',
]

/** Questions about protection: their answers are kept in the part `restrictions` and nowhere else. */
export const keptInRestrictions: readonly string[] = [
  'core.address.withheld',
  'core.order',
]

/** Answers that lead to somebody and are asked among their views: kept in their contact part and in no contribution. */
export const keptInContact: readonly string[] = [
  'yp.contact/more',
]
