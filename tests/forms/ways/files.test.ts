import { describe, expect, it } from 'vitest'
import { fileKind, sizeOf, typeKept } from '../../../src/forms/ways/fileKind.ts'
import { soundTrouble, soundType, timeOf } from '../../../src/forms/ways/sound.ts'

describe('Files that may be added', () => {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

  it.each([
    ['application/pdf', 'report', 'pdf'],
    [docx, 'advice.docx', 'word'],
    ['image/jpeg', 'page.jpg', 'picture'],
    ['', 'Report.PDF', 'pdf'],
    ['application/octet-stream', 'letter.doc', 'word'],
    ['', 'IMG_0001.HEIC', 'picture'],
    ['video/mp4', 'walk.mp4', 'film'],
    ['', 'walk.webm', 'film'],
  ])('%s %s is a %s', (type, name, kind) => {
    expect(fileKind(type, name)).toBe(kind)
  })

  it.each([
    ['text/html', 'report.pdf'],
    ['image/svg+xml', 'picture.svg'],
    ['application/zip', 'all.zip'],
    ['', 'run.exe'],
    ['', ''],
  ])('%s %s is not', (type, name) => {
    expect(fileKind(type, name)).toBeUndefined()
  })

  it('are kept under a type, also when the device named none', () => {
    expect(typeKept('pdf', '', 'Report.PDF')).toBe('application/pdf')
    expect(typeKept('word', '', 'letter.doc')).toBe('application/msword')
    expect(typeKept('word', '', 'letter.docx')).toBe(docx)
    expect(typeKept('film', '', 'walk.webm')).toBe('video/webm')
    expect(typeKept('film', '', 'walk.MP4')).toBe('video/mp4')
  })

  it('have a size as people read it', () => {
    expect(sizeOf(10)).toEqual({ unit: 'kilobytes', number: '1' })
    expect(sizeOf(350_000)).toEqual({ unit: 'kilobytes', number: '342' })
    expect(sizeOf(2 * 1024 * 1024)).toEqual({ unit: 'megabytes', number: '2' })
    expect(sizeOf(2_500_000)).toEqual({ unit: 'megabytes', number: '2.4' })
  })
})

describe('A recording', () => {
  it('is of the first type that the browser can write', () => {
    expect(soundType((type) => type.startsWith('audio/mp4'))).toBe('audio/mp4;codecs=mp4a.40.2')
    expect(soundType(() => true)).toBe('audio/webm;codecs=opus')
    expect(soundType(() => false)).toBeUndefined()
  })

  it('shows its time in minutes and seconds', () => {
    expect([0, 7.9, 60, 299.99, 300].map(timeOf)).toEqual(['0:00', '0:07', '1:00', '4:59', '5:00'])
  })

  it('knows a refused microphone from a missing one', () => {
    expect(soundTrouble(new DOMException('', 'NotAllowedError'))).toBe('refused')
    expect(soundTrouble(new DOMException('', 'NotFoundError'))).toBe('noMicrophone')
    expect(soundTrouble('what')).toBe('failed')
  })
})
