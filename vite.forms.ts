/** Leaves out of the built app what rjsf brings and no page of ours uses; see src/forms/standIns. */
import { join } from 'node:path'
import type { Plugin } from 'vite'

const standIns: Readonly<Record<string, string>> = {
  'markdown-to-jsx/react': 'markdown.ts',
  'fast-uri': 'absent.ts',
  './shallowAllOfMerge.js': 'absent.ts',
  './sanitizeDataForNewSchema.js': 'absent.ts',
  './getClosestMatchingOption.js': 'absent.ts',
  './omitExtraData.js': 'absent.ts',
  './toPathSchema.js': 'absent.ts',
  './deepEquals.js': 'sameData.ts',
  '../deepEquals.js': 'sameData.ts',
  '../getDefaultRegistry.js': 'registry.ts',
  './getDefaultRegistry.js': 'registry.ts',
}

export function onlyWhatIsDrawn(): Plugin {
  const folder = join(import.meta.dirname, 'src/forms/standIns')
  return {
    name: 'only-what-is-drawn',
    enforce: 'pre',
    resolveId(id, importer = '') {
      const file = standIns[id]
      return file !== undefined && importer.includes('/@rjsf/') ? join(folder, file) : undefined
    },
  }
}
