type Drawing = typeof import('./drawPicture');

let loaded: Drawing | undefined;
let loading: Promise<Drawing> | undefined;

/** The drawing code if it is here already: then a redraw needs no wait and nothing flickers. */
export function drawingAtHand(): Drawing | undefined {
  return loaded;
}

/** Fetches the drawing code, once per page. */
export function loadDrawing(): Promise<Drawing> {
  loading ??= import('./drawPicture').then(
    (module) => (loaded = module),
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}
