import frame from '../../../schemas/screens/frame.ar.json'
import type { Language } from '../languages.ts'

const topics = import.meta.glob<Readonly<Record<string, string>>>('/schemas/screens/*.ar.json', {
  import: 'labels',
  eager: true,
})

export const language: Language = {
  language: 'ar',
  direction: 'rtl',
  reviewed: frame.reviewed,
  labels: Object.assign({}, ...Object.values(topics)) as Record<string, string>,
}
