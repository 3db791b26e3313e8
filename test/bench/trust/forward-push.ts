/**
 * The limit: a bare forward push (Andersen, Chung & Lang, FOCS 2006) on typed arrays, without decay, checks, paths or an
 * exact answer. Pushes what is left at a member while it is above `threshold` for each of their vouches.
 */
export interface PushArrays {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

export function createForwardPush({ offsets, targets }: PushArrays, goOn: number, threshold: number): (viewer: number) => number {
  const members = offsets.length - 1;
  const left = new Float64Array(members);
  const reached = new Float64Array(members);
  const isQueued = new Uint8Array(members);
  const queue = new Uint32Array(members);
  return (viewer) => {
    const touched = [viewer];
    left[viewer] = 1;
    queue[0] = viewer;
    isQueued[viewer] = 1;
    let [head, tail] = [0, 1];
    while (head !== tail) {
      const member = queue[head] ?? 0;
      head = head + 1 === members ? 0 : head + 1;
      isQueued[member] = 0;
      const [start, end] = [offsets[member] ?? 0, offsets[member + 1] ?? 0];
      const amount = left[member] ?? 0;
      left[member] = 0;
      reached[member] = (reached[member] ?? 0) + amount * (1 - goOn);
      if (start === end) continue;
      const share = (amount * goOn) / (end - start);
      for (let index = start; index < end; index += 1) {
        const to = targets[index] ?? 0;
        if (left[to] === 0 && reached[to] === 0) touched.push(to);
        left[to] = (left[to] ?? 0) + share;
        const degree = (offsets[to + 1] ?? 0) - (offsets[to] ?? 0);
        if (isQueued[to] === 0 && (left[to] ?? 0) > threshold * Math.max(1, degree)) {
          isQueued[to] = 1;
          queue[tail] = to;
          tail = tail + 1 === members ? 0 : tail + 1;
        }
      }
    }
    for (const member of touched) {
      left[member] = 0;
      reached[member] = 0;
    }
    return touched.length;
  };
}
