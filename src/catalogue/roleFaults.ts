/** Whether the forms a role may be given are there, and whether nobody writes what they may not read. */
import type { Role } from '../generated/meta/role.ts'
import type { DataFile, DataSet } from './dataSet.ts'
import type { Fault } from './fault.ts'

export function roleFaults({ file, data }: DataFile<Role>, set: DataSet): Fault[] {
  const forms = set.names('form')
  const unknown = data.forms.flatMap((id, index): Fault[] =>
    forms.has(id)
      ? []
      : [{ file, place: `forms[${index}]`, says: `there is no form "${id}". Correct it or write the form.` }],
  )
  const blind = data.writes.flatMap((scope, index): Fault[] => {
    const [part = ''] = scope.split('/')
    return data.reads.some((read) => read === scope || read === part)
      ? []
      : [
          {
            file,
            place: `writes[${index}]`,
            says: `this role may write "${scope}" and not read it. Add it to "reads".`,
          },
        ]
  })
  return [...unknown, ...blind]
}
