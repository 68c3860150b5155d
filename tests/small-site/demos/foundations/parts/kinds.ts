// Each kind of output and of knob once: the tests look at them.
import {check, diagram, images, knob, plot, print, progress, random, range, table} from 'lab';

const a = knob('a', {value: 1, min: 0, max: 3, step: 0.5});
const rule = knob('rule', {value: 'sum', options: ['sum', 'mean']});
const isNoisy = knob('noise', {value: false});
const x = knob('x', {value: [1, 2], min: -3, max: 3, step: 1});

const noise = random(1).normal(5);
const y = range(5).map((i) => a * i + (isNoisy ? noise[i] : 0));
const value = rule === 'sum' ? x[0] + x[1] : (x[0] + x[1]) / 2;

print('value:', value);
table({title: 'Squares', columns: ['n', 'n²'], rows: y.map((n) => [n, n * n])});
plot({
  x: {label: 'x', values: range(5)},
  y: {label: 'y'},
  frames: range(1, 3).map((k) => ({
    label: `k = ${k}`,
    lines: {line: y},
    points: {'points of it': {x: range(k * 2), y: y.slice(0, k * 2)}},
  })),
});
images({
  images: [range(16), range(16).map((i) => 15 - i)],
  width: 4,
  height: 4,
  captions: ['up', 'down'],
});
diagram({describe: 'Two nodes and an arrow', layers: [['x₁'], ['y']]});
progress(5, 5, 'steps');
check('the line begins at 0', isNoisy || y[0] === 0);
