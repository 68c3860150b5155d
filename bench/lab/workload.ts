/** One thing to measure, written once with lab and once with TensorFlow.js. */
export interface Workload {
  name: string;
  /** Prepares, and returns what is measured. */
  lab: () => () => unknown;
  tf: () => () => unknown;
  /** A whole training, as against a kernel: these have the aim of one second. */
  isTraining?: boolean;
}

/**
 * Milliseconds per call: the fastest of as many samples as fit into `budgetMs`, and of at least `least`. Other
 * programs on the machine can only add time. A sample repeats short calls for 5 ms: a browser's clock is coarse.
 */
export function measure(run: () => unknown, budgetMs: number, least: number): number {
  const sample = (repeats: number) => {
    const start = performance.now();
    for (let n = 0; n < repeats; n++) run();
    return performance.now() - start;
  };
  sample(1); // compiles
  let repeats = 1;
  while (sample(repeats) < 5) repeats *= 2;
  let fastest = Infinity;
  const end = performance.now() + budgetMs;
  for (let n = 0; n < least || performance.now() < end; n++)
    fastest = Math.min(fastest, sample(repeats) / repeats);
  return fastest;
}

/** Measures a workload on one side: kernels for half a second, trainings for two, after a run that compiles. */
export function timeOf({isTraining}: Workload, prepare: () => () => unknown): number {
  return isTraining ? measure(prepare(), 2000, 1) : measure(prepare(), 500, 5);
}
