import {expect, test} from 'vitest';
import {outputsOf, textOf} from './outputs';

test('the text of each output is found, and nothing around it', () => {
  const page = `<main>a<figure data-demo=a/b><pre>code</pre><div data-demo-output=""><p>1 &lt; <b>2</b></p>
    <svg aria-label="x > 1"><style>p {}</style><text>3</text></svg></div><p>caption</p></figure>
    <figure data-demo="c/d"><div data-demo-output>4<br>5</div></figure>`;
  expect([...outputsOf(page)]).toEqual([
    ['a/b', '1<23'],
    ['c/d', '45'],
  ]);
  expect(textOf('<i>a</i> b')).toBe('ab');
});
