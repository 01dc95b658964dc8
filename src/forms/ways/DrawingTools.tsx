import { sayFrom } from '../../catalogue/say.ts'
import file from '../../../schemas/screens/ways.en-GB.json'
import { colourNames, colours, widthNames, widths, type Colour, type Width } from './colours.ts'

const say = sayFrom(file.labels)

export type Tool = Colour | 'rubber'

interface DrawingToolsProps {
  readonly id: string
  readonly tool: Tool
  readonly choose: (tool: Tool) => void
  readonly width: Width
  readonly chooseWidth: (width: Width) => void
}

/** Colours by name, a rubber, three pens. */
export function DrawingTools({ id, tool, choose, width, chooseWidth }: DrawingToolsProps) {
  const tools: readonly Tool[] = [...colourNames, 'rubber']
  return (
    <div className="oo-draw__tools">
      <fieldset className="oo-draw__group">
        <legend className="oo-draw__legend">{say('draw.colour')}</legend>
        <div className="oo-draw__choices">
          {tools.map((one) => (
            <div className="oo-tile oo-tile--tool" key={one}>
              <input
                className="oo-tile__input"
                type="radio"
                id={`${id}-${one}`}
                name={`${id}-colour`}
                checked={tool === one}
                onChange={() => choose(one)}
              />
              <label className="oo-tile__label" htmlFor={`${id}-${one}`}>
                <svg className="oo-draw__swatch" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                  {one === 'rubber' ? (
                    <path className="oo-draw__rubber" d="M6 20 L18 8 L26 16 L17 25 L11 25 Z M11 15 L20 23" />
                  ) : (
                    <circle cx="16" cy="16" r="13" fill={colours[one]} />
                  )}
                </svg>
                <span className="oo-tile__text">{say(`draw.${one}`)}</span>
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <fieldset className="oo-draw__group">
        <legend className="oo-draw__legend">{say('draw.width')}</legend>
        <div className="oo-draw__choices">
          {widthNames.map((one) => (
            <div className="oo-tile oo-tile--tool" key={one}>
              <input
                className="oo-tile__input"
                type="radio"
                id={`${id}-${one}`}
                name={`${id}-width`}
                checked={width === one}
                onChange={() => chooseWidth(one)}
              />
              <label className="oo-tile__label" htmlFor={`${id}-${one}`}>
                <svg className="oo-draw__swatch" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                  <circle className="oo-draw__dot" cx="16" cy="16" r={widths[one] / 3} />
                </svg>
                <span className="oo-tile__text">{say(`draw.${one}`)}</span>
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
