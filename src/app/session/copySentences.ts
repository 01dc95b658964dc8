import file from '../../../schemas/screens/copies.en-GB.json'
import { sayFrom } from '../../catalogue/say.ts'

/** What files that come and go say. */
export const say = sayFrom(file.labels)
