/** Japanese headings of what an error says. */
export const notice = { effect: '影響', nextStep: '次にすること', code: 'コード' };
