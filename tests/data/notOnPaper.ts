/** Places that feed something other than the plan's own pages, and why. */
export const notOnPaper: Readonly<Record<string, string>> = {
  'return.sen2': 'goes to the national return (SEN2), which has no page of its own',
  'I.request':
    'a draft may name no school (Children and Families Act 2014, s.38(5)); settings are asked with it',
  'profile.name': 'is the name at the head of the profile, printed as the person’s name or picture',
}
