import {Parser} from 'htmlparser2';

/** The text of HTML, without styles and without spaces. */
export function textOf(html: string): string {
  return outputsOf(`<div data-demo="x"><div data-demo-output>${html}</div></div>`).get('x') ?? '';
}

/** What each demo of a page has put on paper, as text without spaces. */
export function outputsOf(html: string): Map<string, string> {
  const outputs = new Map<string, string>();
  let src = '';
  /** Elements that are open inside the output at hand. */
  let depth = 0;
  let isStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['data-demo']) src = attributes['data-demo'];
      if (depth === 0 && !('data-demo-output' in attributes)) return;
      if (depth === 0) outputs.set(src, '');
      depth++;
      isStyle = name === 'style';
    },
    ontext(text) {
      if (depth > 0 && !isStyle)
        outputs.set(src, (outputs.get(src) ?? '') + text.replace(/\s+/g, ''));
    },
    onclosetag() {
      isStyle = false;
      if (depth > 0) depth--;
    },
  });
  parser.end(html);
  return outputs;
}
