/** Places that feed something other than the plan's own pages, and why. */
export const notOnPaper: Readonly<Record<string, string>> = {
  'return.sen2': 'goes to the national return (SEN2), which has no page of its own',
  'I.request':
    'a draft may name no school (Children and Families Act 2014, s.38(5)); settings are asked with it',
  answer:
    'answers a draft: it goes to the council, which replies to each point, and into no section of a plan',
  review: 'is what a review looked at and decided; the plan holds only what follows from it',
  papers: 'is asked for other papers than the plan, those that its question names',
  'profile.name': 'is the name at the head of the profile, printed as the person’s name or picture',
}
