import type {Axis, Item, KnobSpec, Mark, Panel, Piece} from 'lab/output';

type Change = (text: string) => string;

/** Whether a text has words, and so needs an entry in the Chinese file: symbols speak for themselves. */
export function needsTranslation(text: string): boolean {
  return /[A-Za-z]{3,}/.test(text);
}

function mapAxis(axis: Axis, change: Change): Axis {
  return {
    ...axis,
    ...(axis.label !== undefined && {label: change(axis.label)}),
    ...(axis.ticks && {
      ticks: axis.ticks.map((tick): number | [number, string] =>
        typeof tick === 'number' ? tick : [tick[0], change(tick[1])],
      ),
    }),
  };
}

function mapMark(mark: Mark, change: Change): Mark {
  if (mark.mark === 'label') return {...mark, text: change(mark.text)};
  if (mark.mark === 'heat') {
    return mark.label === undefined ? mark : {...mark, label: change(mark.label)};
  }
  if (mark.mark === 'regions') {
    return mark.names ? {...mark, names: mark.names.map(change)} : mark;
  }
  const named = mark.name === undefined ? mark : {...mark, name: change(mark.name)};
  if (named.mark === 'points' && named.labels) {
    return {...named, labels: named.labels.map(change)};
  }
  if (named.mark === 'bars') {
    return {...named, x: named.x.map((x) => (typeof x === 'string' ? change(x) : x))};
  }
  return named;
}

const mapPanel = (panel: Panel, change: Change): Panel => ({
  ...panel,
  ...(panel.title !== undefined && {title: change(panel.title)}),
  x: mapAxis(panel.x, change),
  y: mapAxis(panel.y, change),
  marks: panel.marks.map((mark) => mapMark(mark, change)),
});

const mapPiece = (piece: Piece, change: Change): Piece =>
  typeof piece === 'string' ? change(piece) : piece;

/** The item with each of its texts changed; values and messages of errors stay as they are. */
function mapTexts(item: Item, change: Change): Item {
  const heads = {
    ...('title' in item && item.title !== undefined && {title: change(item.title)}),
    ...('describe' in item && item.describe !== undefined && {describe: change(item.describe)}),
  };
  switch (item.kind) {
    case 'text':
      return {...item, pieces: item.pieces.map((piece) => mapPiece(piece, change))};
    case 'table':
      return {
        ...item,
        ...heads,
        columns: item.columns.map(change),
        rows: item.rows.map((row) => row.map((piece) => mapPiece(piece, change))),
      };
    case 'plot':
      return {
        ...item,
        ...heads,
        panels: item.panels.map((panel) => mapPanel(panel, change)),
        ...(item.frames && {
          frames: item.frames.map(({label, panels}) => ({
            label: change(label),
            panels: panels.map((panel) => mapPanel(panel, change)),
          })),
        }),
      };
    case 'images':
      return {...item, ...heads, ...(item.captions && {captions: item.captions.map(change)})};
    case 'diagram':
      return {
        ...item,
        ...heads,
        nodes: item.nodes.map((node) => ({...node, label: change(node.label)})),
        edges: item.edges.map((edge) =>
          edge.label === undefined ? edge : {...edge, label: change(edge.label)},
        ),
      };
    case 'check':
      return {...item, label: change(item.label)};
    case 'progress':
      return item.label === undefined ? item : {...item, label: change(item.label)};
    case 'error':
      return item;
  }
}

/** Every text of an item or a knob that a reader sees as words, each once; ask `needsTranslation` of each. */
export function sentencesOf(item: Item | KnobSpec): string[] {
  if ('knob' in item) {
    return [...new Set([item.label, ...(item.knob === 'choice' ? item.options : [])])];
  }
  const texts = new Set<string>();
  mapTexts(item, (text) => {
    texts.add(text);
    return text;
  });
  return [...texts];
}

/** The text in the page's language, or as it stands where there is no entry (a sentence that the reader typed). */
export function localizeText(text: string, sentences: Record<string, string>): string {
  return Object.hasOwn(sentences, text) ? sentences[text] : text;
}

/** The item with its texts in the page's language. */
export function localize(item: Item, sentences: Record<string, string>): Item {
  return mapTexts(item, (text) => localizeText(text, sentences));
}
