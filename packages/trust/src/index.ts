/** The vouch graph and what it says to one member: there is no score that is the same for all. */
export { personalTrust, type PersonalTrust } from './personal-trust.ts';
export { createVouchGraph, type Vouch, type VouchChange, type VouchColumns, type VouchGraph } from './vouch-graph.ts';
