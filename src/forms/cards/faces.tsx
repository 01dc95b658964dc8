import type { AnswerProps, DrawnAnswer } from '../contract.ts'
import { partId } from '../ids.ts'
import { leafOf, textOf, withLeaf } from './leaf.ts'
import { offeredIn } from './offered.ts'
import { TextBeside } from './TextBeside.tsx'
import { Tiles } from './Tiles.tsx'

/** Faces to point at, sad to happy, and room for words where the form asks for them. */
function FacesAnswer({ id, asked, schema, field, value, change, errors }: AnswerProps) {
  const { cards, texts } = offeredIn(schema, asked.words, field)
  const [face] = cards
  if (face === undefined) return null
  return (
    <>
      <Tiles
        id={id}
        name={id}
        options={face.options}
        chosen={leafOf(value, face.field)}
        choose={(chosen) => change(withLeaf(value, face.field, chosen))}
      />
      {texts.map((text) => (
        <TextBeside
          key={text.field}
          id={partId(id, text.field)}
          title={text.title}
          value={textOf(value, text.field)}
          change={(words) => change(withLeaf(value, text.field, words))}
          error={errors[text.field]}
        />
      ))}
    </>
  )
}

export const faces3: DrawnAnswer = { frame: 'group', field: FacesAnswer }
export const faces5: DrawnAnswer = { frame: 'group', field: FacesAnswer }
