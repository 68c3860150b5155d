import * as tf from '@tensorflow/tfjs';
import {workloads} from './all';
import {timeOf} from './workload';

/** Measures everything and posts the table. */
void tf.setBackend('cpu').then(() => {
  const lab = workloads.map((w) => timeOf(w, w.lab));
  const cpu = workloads.map((w) => timeOf(w, w.tf));
  postMessage(workloads.map(({name}, i) => ({name, lab: lab[i], cpu: cpu[i]})));
});
