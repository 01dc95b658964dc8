/**
 * The text as it can be drawn: the same words without what no page can show.
 *
 * - every kind of line break (also Word's vertical tab) is '\n'; a tab is four spaces;
 * - control characters, byte order marks, soft hyphens, zero-width spaces and word joiners, and the
 *   invisible marks that steer direction are left out (direction is worked out from the letters);
 * - accents typed as a letter and a mark become one letter where Unicode has one (NFC), because fonts
 *   hold those; half of a broken surrogate pair becomes U+FFFD, a visible mark.
 *
 * Joiners between letters (U+200C, U+200D) and emoji selectors stay, unless there is nothing before them
 * to join: they change what is drawn.
 * Several spaces in a row and non-breaking spaces stay as typed.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .normalize('NFC')
    .replace(/(?<=^|\s)[\u200c\u200d\ufe00-\ufe0f]+/g, '')
}
