/** What rjsf draws by itself: a page as an object, each question handed on to our own field. */
import ObjectField from '@rjsf/core/lib/components/fields/ObjectField.js'
import SchemaField from '@rjsf/core/lib/components/fields/SchemaField.js'
import { DEFAULT_ID_PREFIX, DEFAULT_ID_SEPARATOR, englishStringTranslator } from '@rjsf/utils'
import { nothingDrawn } from './nothing.ts'

/** The library's own templates stand for what our pages do not have. Ours are handed to the form. */
const templates = {
  ButtonTemplates: {},
  BaseInputTemplate: nothingDrawn,
  DescriptionFieldTemplate: nothingDrawn,
  ErrorListTemplate: nothingDrawn,
  FieldErrorTemplate: nothingDrawn,
  FieldHelpTemplate: nothingDrawn,
  OptionalDataControlsTemplate: nothingDrawn,
  TitleFieldTemplate: nothingDrawn,
  UnsupportedFieldTemplate: nothingDrawn,
  WrapIfAdditionalTemplate: nothingDrawn,
}

function registry(): unknown {
  return {
    fields: { ObjectField, SchemaField },
    templates,
    widgets: {},
    rootSchema: {},
    formContext: {},
    translateString: englishStringTranslator,
    globalFormOptions: {
      idPrefix: DEFAULT_ID_PREFIX,
      idSeparator: DEFAULT_ID_SEPARATOR,
      useFallbackUiForUnsupportedType: false,
    },
  }
}

export { registry as default }
