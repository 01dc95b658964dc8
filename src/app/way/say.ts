import file from '../../../schemas/screens/way.en-GB.json'
import { sayFrom } from '../../catalogue/say.ts'

/** What the screens of the child's way say. */
export const say = sayFrom(file.labels)
