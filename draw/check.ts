import type {Mark, Panel, PlotItem} from 'lab/output';

function fail(where: string, what: string): never {
  throw new Error(`Cannot draw ${where}: ${what}`);
}

const name = (mark: Mark, i: number) =>
  `the ${mark.mark} ${'name' in mark && mark.name ? `"${mark.name}"` : `number ${i + 1}`}`;

/** The lists of a mark that have to be equally long, by name. */
function listsOf(mark: Mark): Record<string, unknown[] | undefined> {
  switch (mark.mark) {
    case 'line':
    case 'polygon':
    case 'bars':
      return {x: mark.x, y: mark.y};
    case 'points':
      return {x: mark.x, y: mark.y, labels: mark.labels};
    case 'band':
      return {x: mark.x, lo: mark.lo, hi: mark.hi};
    case 'arrows':
      return {x: mark.x, y: mark.y, dx: mark.dx, dy: mark.dy};
    default:
      return {};
  }
}

function checkMark(mark: Mark, where: string, panel: Panel) {
  const lists = Object.entries(listsOf(mark));
  for (const [key, list] of lists) {
    const [firstKey, first] = lists[0];
    if (list && first && list.length !== first.length) {
      fail(
        where,
        `${firstKey} has ${first.length} values, ${key} has ${list.length}; give both the same number.`,
      );
    }
  }
  if (mark.mark === 'histogram' && mark.edges.length !== mark.y.length + 1) {
    fail(where, `${mark.y.length} bars need ${mark.y.length + 1} edges, got ${mark.edges.length}.`);
  }
  if ('rows' in mark) {
    const {columns, rows, values} = mark;
    if (!(columns > 0 && rows > 0)) fail(where, `a grid needs cells, got ${columns} × ${rows}.`);
    if (values.length !== columns * rows) {
      fail(
        where,
        `${columns} × ${rows} cells need ${columns * rows} values, got ${values.length}.`,
      );
    }
    if ([panel.x.scale, panel.y.scale].some((s) => s && s !== 'linear')) {
      fail(
        where,
        'a grid needs linear axes; give log10 values and tick texts such as [-3, "10⁻³"].',
      );
    }
  }
}

function checkAxis(panel: Panel, side: 'x' | 'y', where: string) {
  const {domain, scale} = panel[side];
  if (!domain) return;
  const [lo, hi] = domain;
  if (!(Number.isFinite(lo) && Number.isFinite(hi) && lo < hi)) {
    fail(
      where,
      `the domain of ${side} must rise from one number to a larger one, got [${lo}, ${hi}].`,
    );
  }
  if (scale === 'log' && lo <= 0) {
    fail(where, `a log axis has no place for ${lo}; begin the domain of ${side} above 0.`);
  }
}

/** Refuses a plot that cannot be drawn, saying which series is at fault and what it needs. */
export function checkPlot(item: PlotItem) {
  const frames = item.frames ?? [];
  [item.panels, ...frames.map((f) => f.panels)].forEach((panels) =>
    panels.forEach((panel, p) => {
      const part = item.panels.length > 1 ? ` in panel ${p + 1}` : '';
      const plot = item.title ? `the plot "${item.title}"` : 'a plot';
      checkAxis(panel, 'x', plot + part);
      checkAxis(panel, 'y', plot + part);
      panel.marks.forEach((mark, i) =>
        checkMark(mark, `${name(mark, i)} of ${plot}${part}`, panel),
      );
    }),
  );
}
