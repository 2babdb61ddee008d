/** Of a date in somebody's calendar, where colleagues may read along. */
export const neutralTitle = 'Meeting';
