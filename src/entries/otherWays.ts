/**
 * Remarks that answer by themselves, where nothing else does: words beside a choice, what was spoken and written down, a
 * recording, pictures of a board, a photo, a drawing. In the order in which they say by whom and when it was told.
 */
export const answeringRemarks = ['words', 'transcript', 'voice', 'pictures', 'photo', 'drawing'] as const
