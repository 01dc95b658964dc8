import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/papers.en-GB.json'

/** What the screens of this folder say. */
export const say = sayFrom(file.labels)
