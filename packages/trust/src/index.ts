/** The vouch graph and what it says to one member: there is no score that is the same for all. */
export { personalTrust, type PersonalTrust } from './personal-trust.ts';
export { createVouchGraph, type GivenVouch, type Vouch, type VouchChanges, type VouchColumns, type VouchGraph } from './vouch-graph.ts';
export { vouchFacts, vouchFactTitles, type VouchFact } from './vouch-facts.ts';
export { mostVouches, mostVouchesPerDay } from './vouch-weight.ts';
