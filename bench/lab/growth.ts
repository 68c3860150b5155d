import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {mlp} from './trainings';

/** Time per step and memory held after trainings of growing length: both should stay as they are. */
export function measureGrowth() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  mlp(500).lab()(); // compiles
  return [1000, 3000, 10_000].map((steps) => {
    const start = performance.now();
    mlp(steps).lab()();
    const msPerStep = (performance.now() - start) / steps;
    collect();
    const {heapUsed, arrayBuffers} = process.memoryUsage();
    return {steps, msPerStep, heldMb: (heapUsed + arrayBuffers) / 2 ** 20};
  });
}
