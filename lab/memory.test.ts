import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {expect, test} from 'vitest';
import {adam, crossEntropy, matmul, normalTensor, random, tanh, valueAndGrad} from './index';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const held = () => {
  collect();
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

test('memory does not grow over 10,000 training steps: the tape is freed', () => {
  const x = normalTensor(random(1), [16, 4]);
  const labels = Array.from({length: 16}, (_, i) => i % 3);
  const weights = {w1: normalTensor(random(2), [4, 16]), w2: normalTensor(random(3), [16, 3])};
  const loss = (w: typeof weights) => crossEntropy(matmul(tanh(matmul(x, w.w1)), w.w2), labels);
  const slopes = valueAndGrad(loss);
  const optimizer = adam({rate: 0.01});
  const train = (steps: number) => {
    for (let t = 0; t < steps; t++) optimizer.step(weights, slopes(weights).grad);
  };
  train(1000);
  const before = held();
  train(10_000);
  // A step's tape is about 10 kB, so that a leak would hold 100 MB; 4 MB is the noise of the collector.
  expect(held() - before).toBeLessThan(4);
});
