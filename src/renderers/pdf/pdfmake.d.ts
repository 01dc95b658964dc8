/**
 * pdfmake ships no types. Its inner modules are CommonJS, and depending on who loads them the class is the
 * module or its `default`; `machine.ts`, the one file that imports them, says what they are.
 */
declare module 'pdfmake/js/*.js'
