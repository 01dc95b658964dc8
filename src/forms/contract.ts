/** What the app hands to a page of questions, and what each kind of answer is handed by the page. */
import type { ComponentType, ReactNode } from 'react'
import type { Answer } from '../generated/case.ts'
import type { Form, Page } from '../generated/meta/form.ts'
import type { AskedQuestion } from '../catalogue/form.ts'
import type { QuestionType } from '../catalogue/shapes.ts'
import type { AnswerSchema } from '../catalogue/shapes.ts'

/** For whom the page is drawn: a child's page has pictures, large targets and its easy wording at hand. */
export type Reader = 'child' | 'family' | 'professional'

/** Pictures, sounds and files: kept by the app under the hash of their bytes, never inside an answer. */
export interface Media {
  /** Keeps bytes. @returns 'sha256-' and 64 hexadecimal digits, or one sentence when they cannot be kept */
  readonly keep: (
    bytes: Uint8Array,
    type: string,
    name?: string,
  ) => Promise<{ readonly hash: string } | { readonly because: string }>
  /** The bytes under a hash with their type; undefined when they are not on this device. */
  readonly open: (hash: string) => Promise<Blob | undefined>
  /** The address of the picture that a word stands for, on the picture board; undefined when there is none. */
  readonly picture: (word: string) => string | undefined
  /** All pictures of the board, to choose from; undefined when they cannot be fetched. Absent where there is no board. */
  readonly shelf?: (language: string) => Promise<PictureShelf | undefined>
}

/** A picture board as somebody chooses from it. */
export interface PictureShelf {
  readonly id: string
  readonly title: string
  /** Whose pictures they are, as their licence asks. */
  readonly credit: string
  readonly categories: readonly { readonly id: string; readonly words: string }[]
  readonly pictures: readonly ShelfPicture[]
}

export interface ShelfPicture {
  readonly id: string
  /** The words under it: what it says. */
  readonly words: string
  /** More words that find it. */
  readonly alsoFoundBy: readonly string[]
  readonly address: string
  readonly categories: readonly string[]
}

/** A row of another question that an answer may point at. */
export interface RowChoice {
  readonly row: string
  readonly title: string
}

/** What surrounds every answer of a page. */
export interface PageContext {
  readonly language: string
  readonly reader: Reader
  /** Whoever types answers for themselves: a professional of their own work, a young person of their own facts. */
  readonly isOwn?: boolean | undefined
  readonly media: Media
  /** Rows of a repeating question that a field of this page refers to, in their order. */
  readonly rowsOf: (question: string) => readonly RowChoice[]
  /** Remarks beside an answer, by name (photo, drawing, voice, alt, meaning …). `field` is '' for the answer itself. */
  readonly remarks: (question: string, field: string) => Readonly<Record<string, Answer>>
  /** Keeps a remark; undefined takes it away. */
  readonly remark: (question: string, field: string, name: string, value: Answer | undefined) => void
}

export interface FormPageProps extends PageContext {
  readonly form: Form
  readonly page: Page
  /** On the page of a row: its name. The page begins anew when it changes. */
  readonly row?: string
  /** The questions of the page that are asked now, by id: what `showWhen` hides is not among them. */
  readonly questions: readonly string[]
  /** What is known, in the shape of the page's schema: by question, or by field on the page of a row. Read once. */
  readonly values: Readonly<Record<string, unknown>>
  /** Questions that were skipped, and how. */
  readonly skipped: Readonly<Record<string, Skip>>
  /** The compiled check of the page's schema; undefined for a page that only shows. */
  readonly check: PageCheck | undefined
  /**
   * A leaf has changed. `question` is the page's repeating question on the page of a row; `field` is '' for an
   * answer without fields; `value` is undefined when the answer was taken away. Called at every keystroke.
   */
  readonly answer: (question: string, field: string, value: Answer | undefined) => void
  readonly skip: (question: string, how: Skip) => void
  /** Where the page stands among the others, over its title: what is wrong comes before both. */
  readonly above?: ReactNode
  /** What the app says of all the answers, before the way on. Read once; it follows the case by itself. */
  readonly below?: ReactNode
  /** The person goes on, and either nothing is wrong or they chose to leave it `asItIs`. */
  readonly goOn: (how?: 'asItIs') => void
}

export type Skip = 'later' | 'wontSay'

/** A validator as `npm run generate` writes it. */
export interface PageCheck {
  (data: unknown): boolean
  readonly errors?:
    | readonly {
        readonly instancePath: string
        readonly keyword: string
        readonly params: Readonly<Record<string, unknown>>
      }[]
    | null
}

/** One question of a page, for the component that draws its type of answer. */
export interface AnswerProps {
  /** The id of the element that is focused when a person goes to this question; ids of its parts begin with it. */
  readonly id: string
  readonly asked: AskedQuestion
  /** The schema of what is answered here: of the whole question, or of one field on the page of a row. */
  readonly schema: AnswerSchema
  /** The field on the page of a row; '' otherwise. */
  readonly field: string
  readonly value: unknown
  /** The whole answer of the question (of the field, on the page of a row); undefined takes it away. */
  readonly change: (value: unknown) => void
  /** Ids of the hint and the error message, for `aria-describedby`; undefined when there are none. */
  readonly describedBy: string | undefined
  /** What is wrong with the answer, by field ('' for the answer itself). */
  readonly errors: Readonly<Record<string, string>>
  readonly context: PageContext
}

/** The component draws the answer only: question, hint and error message stand around it already. */
export type AnswerField = ComponentType<AnswerProps>

/**
 * How a type of answer is framed: `group` when several controls answer the question (fieldset and legend), `label`
 * when one element with the id does.
 */
export interface DrawnAnswer {
  readonly frame: 'group' | 'label'
  readonly field: AnswerField
  /**
   * Fetches what draws it, for a page that waits for all of its answers. Never rejected: what cannot be fetched is
   * told by the answer itself. Undefined once it is here.
   */
  readonly fetched?: () => Promise<void> | undefined
}

export type DrawnAnswers = Readonly<Record<QuestionType, DrawnAnswer>>
