import { useEffect, useState } from 'react'
import { languageNow, sayFrom } from '../catalogue/say.ts'
import file from '../../schemas/screens/device.en-GB.json'
import { ChoiceField } from './Field.tsx'
import { firstBoard, loadBoard, wantBoard } from './pictureBoard.ts'
import { boards, wantedShelf, type BoardTitle } from './pictureShelf.ts'
import { keepSettings, useSettings } from './settings.ts'
import { useDevice } from './useCase.tsx'

const say = sayFrom(file.labels)

/** Which pictures stand on the child's cards. A board that is chosen is fetched whole, so that it works offline. */
export function PictureBoardChoice() {
  const device = useDevice()
  const settings = useSettings(device)
  const [offered, setOffered] = useState<readonly BoardTitle[]>([])
  const [said, setSaid] = useState('')
  /** What was chosen a moment ago and is still being kept. */
  const [wanted, setWanted] = useState<string>()
  useEffect(() => {
    let isLeft = false
    void boards(languageNow()).then((found) => {
      if (!isLeft) setOffered(found)
    })
    return () => {
      isLeft = true
    }
  }, [])
  const choose = async (id: string): Promise<void> => {
    setWanted(id)
    setSaid(say('pictures.fetching'))
    const saved = await keepSettings(device, { ...settings, pictures: id })
    if (saved.kind !== 'saved') {
      setWanted(undefined)
      setSaid(say('pictures.notKept', { because: 'because' in saved ? saved.because : '' }))
      return
    }
    wantBoard(Promise.resolve(id))
    await loadBoard()
    const shelf = await wantedShelf(languageNow())
    const fetched = await Promise.all(
      (shelf?.pictures ?? []).map(({ address }) =>
        fetch(address).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    )
    const isWhole = fetched.length > 0 && fetched.every((isHere) => isHere)
    setSaid(say(isWhole ? 'pictures.ready' : 'pictures.notWhole'))
  }
  if (offered.length < 2) return null
  const chosen = offered.some(({ id }) => id === settings.pictures) ? settings.pictures : firstBoard
  return (
    <>
      <ChoiceField
        id="pictures"
        legend={say('pictures.which')}
        hint={say('pictures.which.hint')}
        value={wanted ?? chosen ?? firstBoard}
        change={(id) => void choose(id)}
        choices={offered.map(({ id, title, licence, source }) => ({
          value: id,
          label: title,
          hint: say('pictures.from', { source: source.replace(/^https?:\/\//, ''), licence }),
        }))}
      />
      <p className="govuk-hint" role="status">
        {said}
      </p>
    </>
  )
}
