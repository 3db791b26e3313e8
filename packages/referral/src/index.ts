/** The states of a referral, who may move it, what it is waiting for and how each is said on screen; pure. */
export * from './history.ts';
export * from './labels.ts';
export * from './referral-state.ts';
export * from './reminders.ts';
export * from './transitions.ts';
