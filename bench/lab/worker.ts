import * as tf from '@tensorflow/tfjs';
import {workloads} from './all';
import {timeOf} from './workload';

/** Which workload to measure, and on which side. */
export interface Task {
  index: number;
  side: 'lab' | 'tf';
}

/** Measures one workload on one side and posts the time. */
onmessage = async ({data}: MessageEvent<Task>) => {
  await tf.setBackend('cpu');
  const workload = workloads[data.index];
  postMessage(timeOf(workload, workload[data.side]));
};
