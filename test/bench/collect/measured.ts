/** What one process took. */
export interface Taken {
  /** On all cores together: what it would take on one. */
  readonly processorSeconds: number;
  readonly seconds: number;
  /** Highest of the whole life of the process. */
  readonly peakRssMegabytes: number;
}

/** Starts the clock; the result stops it. */
export function measured(): () => Taken {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return {
      processorSeconds: (user + system) / 1e6,
      seconds: (performance.now() - begun) / 1000,
      peakRssMegabytes: Math.ceil(process.resourceUsage().maxRSS / 1024),
    };
  };
}
