import {expect, test} from 'vitest';
import {indexFiles} from '../../plugins/search/writeIndex';
import {createEngine} from './engine';
import {question, readFrom, term, unit} from './fixture';

const entries = [
  question('bn', 'What is batch normalization?', 'It centres each feature over a batch.'),
  question(
    'bn-inference',
    'How does batch normalization differ at inference?',
    'Running averages.',
  ),
  question('decay', 'What is weight decay?', 'It shrinks every weight of a neural network.'),
  question('rates', 'Should weights share a learning rate, and when does it decay?', 'Deep nets.'),
  question(
    'dead',
    'What is a dead ReLU?',
    'A unit that is silent.',
    unit('demo', 'silent-units', 'Silent units', {names: 'silentShare'}),
    unit('equation', 'grad', '∇f = 0', {tex: '\\nablaf=0', hidden: '\\nabla \\\\\\nablaf \\\\f0'}),
  ),
  question(
    'slope',
    'Where is the slope zero?',
    'In the flat.',
    unit('equation', 'other', '∇L = w', {tex: '\\nablaL=w', hidden: '\\nabla \\\\\\nablal \\\\lw'}),
  ),
  question('eigen', 'What do eigenvalues say?', 'How fast a step is.'),
  question('twin', '什么是梯度消失？', '梯度逐层变小。'),
  question('net', '什么是神经网络？', '层层相接的函数。'),
  term('batch-normalization', 'batch normalization', '批归一化'),
  ...['norm', 'trace', 'rank', 'margin'].map((name) => term(name, name)),
];

const concepts = [
  ['batch normalization', 'BN', '批归一化'],
  ['inference', 'test time', '推断', '推理'],
  ['weight decay', '权重衰减'],
  ['vanishing gradient', '梯度消失'],
  ['eigenvalue', '特征值'],
];
const questions = [{title: 'What is batch normalization?', href: '/a/#bn'}];
const files = indexFiles({entries, concepts, questions});
const engine = await createEngine(readFrom(files));

async function ids(text: string): Promise<string[]> {
  return (await engine.search(text)).found.map(({unit}) => unit.id);
}

test('a name of several words is one thing, in any order and in either language', async () => {
  expect((await ids('weight decay'))[0]).toBe('decay');
  expect((await ids('decay of the weights'))[0]).toBe('decay');
  expect((await ids('权重衰减'))[0]).toBe('decay');
  expect((await ids('bn 推断'))[0]).toBe('bn-inference');
});

test('what all pages speak of outweighs nothing', async () => {
  expect((await ids('what is the role of dead units in a deep neural network'))[0]).toBe('dead');
});

test('the name of a thing brings its question and the term side by side; a question brings questions', async () => {
  expect((await ids('batch normalization')).slice(0, 2)).toEqual(['bn', 'batch-normalization']);
  expect((await ids('what is batch normalization?')).slice(0, 2)).toEqual(['bn', 'bn-inference']);
});

test('a formula is found by its very TeX, among others with the same commands', async () => {
  expect((await ids('\\nabla f'))[0]).toBe('grad');
  expect((await ids('\\nabla L'))[0]).toBe('other');
});

test('an identifier finds the demo that declares it, and "demo" says that one wants one', async () => {
  expect((await ids('silentShare'))[0]).toBe('silent-units');
  expect((await ids('dead relu demo'))[0]).toBe('silent-units');
});

test('slips of two letters and swaps find what was meant, and say so', async () => {
  const {query, found} = await engine.search('batch normalizaton infrence');
  expect(found[0].unit.id).toBe('bn-inference');
  expect(query?.meant).toMatch(/^batch normaliz\w* infer\w*$/);
  expect((await ids('eigenvaleu'))[0]).toBe('eigen');
  expect((await ids('wieght decay'))[0]).toBe('decay');
  expect((await ids('weightdecay'))[0]).toBe('decay');
  const chinese = await engine.search('剃度消失');
  expect(chinese.found[0].unit.id).toBe('twin');
  expect(chinese.query?.meant).toBe('梯度消失');
  expect((await engine.search('weight decay')).query?.meant).toBeUndefined();
});

test('a word that is nowhere leaves the others', async () => {
  expect((await ids('how do I foobarize weight decay'))[0]).toBe('decay');
  expect((await ids('怎么炼梯度消失'))[0]).toBe('twin');
  expect((await ids('跑神经网络')).length).toBeGreaterThan(0);
});

test('another question comes before one more part of the same one', async () => {
  const parts = ['a', 'b', 'c'].map((id) => unit('step', id, 'What momentum is'));
  const files = indexFiles({
    entries: [
      question('momentum', 'What is momentum?', 'A velocity.', ...parts),
      question('nesterov', 'What has Nesterov changed?', 'His momentum looks ahead.'),
      ...['norm', 'trace', 'rank', 'margin'].map((name) => term(name, name)),
    ],
    concepts,
    questions,
  });
  const {found} = await (await createEngine(readFrom(files))).search('momentum');
  expect(found.slice(0, 3).map(({unit}) => unit.id)).toContain('nesterov');
});

test('the last word may be unfinished', async () => {
  expect((await ids('eigenv'))[0]).toBe('eigen');
});

test('where nothing is found the nearest names are offered; nothing to look for is no query', async () => {
  const {found, nearest} = await engine.search('特症值');
  expect(found.length > 0 || nearest.includes('特征值')).toBe(true);
  expect((await engine.search('qqqq')).found).toEqual([]);
  expect((await engine.search(' ?! ')).query).toBeUndefined();
});

test('a file that was missing is asked for again', async () => {
  const {version} = engine.core;
  let isGone = true;
  const fresh = await createEngine((name) =>
    isGone && name.startsWith(`${version}/records`)
      ? Promise.reject(new Error('404'))
      : readFrom(files)(name),
  );
  await expect(fresh.search('decay')).rejects.toThrow('404');
  isGone = false;
  expect((await fresh.search('decay')).found.length).toBeGreaterThan(0);
});
