/** The languages of the screens by BCP-47 tag, each as it calls itself. */
export const languageNames: Readonly<Record<string, string>> = { 'en-GB': 'English', ar: 'العربية' }
