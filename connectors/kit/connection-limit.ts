const running = new Map<string, { active: number; readonly waiting: (() => void)[] }>();

/**
 * Runs the work when fewer than `limit` are running for that source, over all requests in this process. First come, first served.
 * Keeps counts only, nothing of what was asked. @security S-17, S-38
 */
export async function withinLimit<T>(sourceId: string, limit: number, work: () => Promise<T>): Promise<T> {
  const lane = running.get(sourceId) ?? { active: 0, waiting: [] };
  running.set(sourceId, lane);
  if (lane.active >= limit) await new Promise<void>((resume) => lane.waiting.push(resume));
  else lane.active += 1;
  try {
    return await work();
  } finally {
    // The place goes to the next in line without being given up, so that nobody can slip in between.
    const next = lane.waiting.shift();
    if (next) next();
    else lane.active -= 1;
    if (lane.active === 0) running.delete(sourceId);
  }
}
