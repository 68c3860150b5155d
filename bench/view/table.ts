import type {View} from './look';

interface Window {
  width: number;
  height: number;
  aim?: number;
}

/** Prints each demo's lines per window, then what holds for most of them. */
export function printViews(windows: Window[], views: View[][]): void {
  const names = windows.map(({width, height}) => `${width}×${height}`);
  console.log(`Lines of lesson seen beside the main picture (all of them in brackets)\n`);
  console.log(row('', names));
  views[0].forEach(({src, lesson}, i) => {
    console.log(
      row(
        `${src} (${lesson})`,
        views.map((of) => cell(of[i])),
      ),
    );
  });
  console.log(`\n${row('', names)}`);
  const figures: [string, (of: View[]) => string][] = [
    ['lines seen, median', (of) => middle(of.map(({seen}) => seen))],
    ['picture, median px', (of) => middle(of.map(({picture}) => picture))],
    [
      'header, tool bar, steps, hint, caption, median px',
      (of) => middle(of.map(({around}) => around)),
    ],
    ['the same, greatest px', (of) => String(Math.max(...of.map(({around}) => around)))],
  ];
  for (const [what, figure] of figures) console.log(row(what, views.map(figure)));
  console.log(
    row(
      'demos that show enough',
      views.map((of, i) => share(of, windows[i].aim)),
    ),
  );
}

/** Enough is the aim, or the whole of a shorter lesson. */
function share(views: View[], aim: number | undefined): string {
  if (aim === undefined) return '';
  const enough = views.filter(({seen, lesson}) => seen >= Math.min(aim, lesson)).length;
  return `${enough} of ${views.length} (${aim})`;
}

function cell({seen, picture}: View): string {
  return `${seen} · ${picture} px`;
}

function middle(values: number[]): string {
  return String([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]);
}

function row(what: string, cells: string[]): string {
  return what.padEnd(62) + cells.map((text) => text.padStart(17)).join('');
}
