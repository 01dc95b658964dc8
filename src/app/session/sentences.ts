import file from '../../../schemas/screens/session.en-GB.json'
import { sayFrom } from '../../catalogue/say.ts'

/** What the device and an opened case say. */
export const say = sayFrom(file.labels)
