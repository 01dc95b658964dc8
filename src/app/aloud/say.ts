import file from '../../../schemas/screens/aloud.en-GB.json'
import { sayFrom } from '../../catalogue/say.ts'

/** What is said when a page is read aloud, and around it. */
export const say = sayFrom(file.labels)
