/** The states of a referral and who may move it from one to another; pure. */
export * from './referral-state.ts';
