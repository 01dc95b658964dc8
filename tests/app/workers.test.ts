import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { emptyWorker, WorkerFields } from '../../src/app/WorkerFields.tsx'
import { catalogue } from '../data/files.ts'

it('Every profession that has forms can say who it is at the door, the family’s own expert too', () => {
  const markup = renderToStaticMarkup(
    createElement(WorkerFields, { worker: emptyWorker, errors: new Map(), change: () => undefined }),
  )
  const offered = (id: string): boolean => markup.includes(`value="${id}"`)
  const professions = [...catalogue.roles.values()].filter(({ kind }) => kind === 'professional')
  expect(professions.map(({ id }) => id)).toContain('independent-expert')
  expect(professions.filter(({ id }) => !offered(id)).map(({ id }) => id)).toEqual([])
})
