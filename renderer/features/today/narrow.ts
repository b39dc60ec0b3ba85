/** Where the board has little room, at 200 % or beside a wide document, the parts of a row stand below each other. */
export const narrow = '@container (max-width: 600px)';
