/** The words of text alternatives, in both languages. Numbers come already formatted. */
export interface Words {
  stop: string;
  comma: string;
  colon: string;
  /** The horizontal axis, when it has no label. */
  side: string;
  panel: (n: number, of: number) => string;
  frames: (n: number, first: string, last: string) => string;
  axis: (side: 'x' | 'y', label: string, lo: string, hi: string, log: boolean) => string;
  series: (kind: string, name: string) => string;
  path: (first: string, last: string) => string;
  extremes: (lo: string, loAt: string, hi: string, hiAt: string) => string;
  within: (xs: [string, string], ys: [string, string]) => string;
  count: (n: number) => string;
  values: (list: string[]) => string;
  span: (lo: string, hi: string) => string;
  cells: (columns: number, rows: number) => string;
  share: (name: string, percent: number) => string;
  images: (n: number, width: number, height: number) => string;
  nodes: (n: number, edges: number) => string;
  edge: (from: string, to: string, label: string) => string;
  /** `b: 50 of 50 values are NaN or infinite, drawn as gaps` */
  lost: (name: string, count: number, of: number, log: boolean) => string;
  kinds: Record<string, string>;
}

const en: Words = {
  stop: '. ',
  comma: ', ',
  colon: ': ',
  side: 'Horizontal axis',
  panel: (n, of) => `Panel ${n} of ${of}`,
  frames: (n, first, last) => `${n} frames, from ${first} to ${last}`,
  axis: (side, label, lo, hi, log) =>
    `${side === 'x' ? 'Horizontal' : 'Vertical'} axis${label && ` ${label}`} from ${lo} to ${hi}${log ? ', logarithmic' : ''}`,
  series: (kind, name) => (name ? `${kind} ${name}` : kind),
  path: (first, last) => `from ${first} to ${last}`,
  extremes: (lo, loAt, hi, hiAt) => `lowest ${lo} at ${loAt}, highest ${hi} at ${hiAt}`,
  within: (xs, ys) =>
    `horizontally from ${xs[0]} to ${xs[1]}, vertically from ${ys[0]} to ${ys[1]}`,
  count: (n) => (n === 1 ? 'one' : String(n)),
  values: (list) => list.join(', '),
  span: (lo, hi) => `values from ${lo} to ${hi}`,
  cells: (columns, rows) => `${columns} by ${rows} cells`,
  share: (name, percent) => `${name} ${percent}%`,
  images: (n, width, height) => `${n} image${n === 1 ? '' : 's'} of ${width} by ${height} pixels`,
  nodes: (n, edges) => `Diagram of ${n} nodes and ${edges} arrows`,
  edge: (from, to, label) => `${from} to ${to}${label && ` (${label})`}`,
  lost: (name, count, of, log) =>
    `${name && `${name}: `}${count} of ${of} values are ${log ? 'NaN, infinite or not above 0' : 'NaN or infinite'}, drawn as gaps`,
  kinds: {
    line: 'Line',
    points: 'Points',
    bars: 'Bars',
    histogram: 'Histogram',
    band: 'Band',
    polygon: 'Outline',
    arrows: 'Arrows',
    rule: 'Straight line',
    heat: 'Colour map',
    contour: 'Contour lines',
    regions: 'Regions',
  },
};

const zh: Words = {
  stop: '。',
  comma: '，',
  colon: '：',
  side: '横轴',
  panel: (n, of) => `第 ${n} 幅（共 ${of} 幅）`,
  frames: (n, first, last) => `共 ${n} 帧，从 ${first} 到 ${last}`,
  axis: (side, label, lo, hi, log) =>
    `${side === 'x' ? '横轴' : '纵轴'}${label && ` ${label} `}从 ${lo} 到 ${hi}${log ? '，对数刻度' : ''}`,
  series: (kind, name) => (name ? `${kind} ${name}` : kind),
  path: (first, last) => `从 ${first} 到 ${last}`,
  extremes: (lo, loAt, hi, hiAt) => `最低 ${lo}，在 ${loAt} 处；最高 ${hi}，在 ${hiAt} 处`,
  within: (xs, ys) => `横向从 ${xs[0]} 到 ${xs[1]}，纵向从 ${ys[0]} 到 ${ys[1]}`,
  count: (n) => `${n} 个`,
  values: (list) => list.join('，'),
  span: (lo, hi) => `值从 ${lo} 到 ${hi}`,
  cells: (columns, rows) => `${columns} × ${rows} 格`,
  share: (name, percent) => `${name} 占 ${percent}%`,
  images: (n, width, height) => `${n} 幅 ${width} × ${height} 像素的图像`,
  nodes: (n, edges) => `示意图：${n} 个节点，${edges} 个箭头`,
  edge: (from, to, label) => `${from} 到 ${to}${label && `（${label}）`}`,
  lost: (name, count, of, log) =>
    `${name && `${name}：`}${of} 个值中有 ${count} 个是 NaN${log ? '、无穷大或不大于 0' : ' 或无穷大'}，画作空缺`,
  kinds: {
    line: '曲线',
    points: '散点',
    bars: '柱形',
    histogram: '直方图',
    band: '带状区域',
    polygon: '轮廓',
    arrows: '箭头',
    rule: '直线',
    heat: '色图',
    contour: '等值线',
    regions: '分区',
  },
};

/** The words of a language. */
export const wordsOf = (locale: 'en' | 'zh-Hans'): Words => (locale === 'zh-Hans' ? zh : en);
