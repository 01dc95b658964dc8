/* Written by `npm run generate`. Do not edit: change the schema and run it again. */
import type { ValidateFunction } from 'ajv'
export declare const validateEntry: ValidateFunction
export declare const validateParticipant: ValidateFunction
export declare const validateGone: ValidateFunction
export declare const validateBlob: ValidateFunction
