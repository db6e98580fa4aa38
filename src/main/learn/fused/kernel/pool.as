// Threads: chunks are claimed by compare-and-exchange, so that a thread that died is seen by what it still holds.

// computes one chunk that nobody has; false when none is left
export function work(control: usize, thread: i32): bool {
  readJob(atomic.load<u32>(control + CONTROL_JOB));
  for (let k: usize = 0; k < chunks; k++) {
    const state = control + CONTROL_STATES + (k << 2);
    if (atomic.load<i32>(state) != STATE_FREE) continue;
    if (atomic.cmpxchg<i32>(state, STATE_FREE, thread) != STATE_FREE) continue;
    readJob(atomic.load<u32>(control + CONTROL_JOB)); // a late thread may have claimed from the next job
    computeChunk(k, <usize>thread - 1, control + CONTROL_STOP);
    atomic.store<i32>(state, STATE_DONE);
    atomic.add<i32>(control + CONTROL_FINISHED, 1);
    atomic.notify(control + CONTROL_FINISHED, 1);
    return true;
  }
  return false;
}

// a worker's whole life: sleep until the epoch changes, work, sleep
export function serve(control: usize, thread: i32): void {
  let seenEpoch: i32 = 0;
  while (true) {
    atomic.wait<i32>(control + CONTROL_EPOCH, seenEpoch, -1);
    seenEpoch = atomic.load<i32>(control + CONTROL_EPOCH);
    while (work(control, thread)) {}
  }
}

// the sums of all chunks into the first one's, always in the same order
export function reduce(control: usize): void {
  readJob(atomic.load<u32>(control + CONTROL_JOB));
  for (let k: usize = 1; k < chunks; k++) {
    let to = sumsAt, p = sumsAt + k * sumBytes;
    for (const end = sumsAt + sumBytes; to < end; to += 16, p += 16) v128.store(to, f32x4.add(v128.load(to), v128.load(p)));
  }
}
