/** What this room says by itself; what a form says stands in the form. */
import { sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/forms.en-GB.json'

export type FormLabel = keyof typeof file.labels

export const say = sayFrom<FormLabel>(file.labels)
