/* Written by `npm run generate`. Do not edit: change the schema and run it again. */
import type { ValidateFunction } from 'ajv'
export declare const pages: Readonly<Record<string, ValidateFunction>>
