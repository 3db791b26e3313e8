/** One writer at a time over all pages of this browser: two must not continue the chain of a device from the same entry. */
export function exclusively<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request('trusted-hands-entries', work);
}
