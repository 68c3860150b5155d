import {expect, test} from 'vitest';
import {listFiles, readText} from './files';

/** Words for a thing that has another one here: `content/terms.json` says which, the search finds it by all. */
const insteadOf: Record<string, string> = {
  梯度裁剪: '梯度截断',
  批归一化: '批量归一化',
  批量规范化: '批量归一化',
  层规范化: '层归一化',
  '反向 dropout': 'inverted dropout',
  移动平均: '滑动平均',
  跳跃连接: '残差连接',
  扩张率: '空洞率',
  膨胀率: '空洞率',
  视野: '感受野',
  权重共享: '参数共享',
  提前终止: '早停',
  提前停止: '早停',
  数据扩增: '数据增强',
  迹范数: '核范数',
  雅克比: '雅可比',
  海森: 'Hessian 矩阵',
  您: '你',
};

const folder = 'i18n/zh-Hans/docusaurus-plugin-content-docs/current/';
const texts = [
  ...listFiles(folder, /\.mdx$/),
  ...listFiles('demos', /\.zh\.json$/),
  'i18n/zh-Hans/code.json',
];

/** Lines that say a word of the list, but for a word that is quoted or that stands in brackets, as another name. */
function found(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, i) => {
    const said = line.replace(/“[^”]*”|（[^）]*）|"[^"]*":/g, '');
    return Object.entries(insteadOf).flatMap(([word, better]) =>
      said.includes(word) ? [`${file}:${i + 1}  ${word}: here it is ${better}.`] : [],
    );
  });
}

test('one thing has one word in Chinese', () => {
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.flatMap((file) => found(file, readText(file)))).toEqual([]);
});

test('a word that is quoted, or named as another one, is free', () => {
  expect(found('a', '早停（early stopping，也叫提前终止）')).toEqual([]);
  expect(found('a', '“提前终止就是早停。”')).toEqual([]);
  expect(found('a', '一\n要提前终止训练')).toEqual(['a:2  提前终止: here it is 早停.']);
});
