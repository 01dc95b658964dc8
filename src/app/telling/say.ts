import file from '../../../schemas/screens/telling.en-GB.json'
import { sayFrom } from '../../catalogue/say.ts'

/** What the screens of telling say. */
export const say = sayFrom(file.labels)
