/** A port that a contract suite may use until it closes it. */
export interface Opened<Port> {
  readonly port: Port;
  close(): Promise<void>;
}

/** Runs a piece of a contract on a fresh port. */
export async function withPort<Port>(
  open: () => Promise<Opened<Port>>,
  work: (port: Port) => Promise<void>,
): Promise<void> {
  const opened = await open();
  try {
    await work(opened.port);
  } finally {
    await opened.close();
  }
}
