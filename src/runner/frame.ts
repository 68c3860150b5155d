import type {FrameToPage, PageToFrame} from '../../runner/protocol';

/**
 * What code in the frame and its workers may load: nothing. `blob:` stands for the worker itself and
 * not among the scripts, where `import()` of a `blob:` would run.
 */
export const framePolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const startMs = 10_000;

export interface Frame {
  post(message: PageToFrame): void;
  remove(): void;
}

/** Puts the hidden frame into the page and resolves when its program runs. */
export function openFrame(
  program: string,
  onMessage: (message: FrameToPage) => void,
): Promise<Frame> {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.setAttribute('referrerpolicy', 'no-referrer');
  element.setAttribute('aria-hidden', 'true');
  element.tabIndex = -1;
  element.title = '';
  Object.assign(element.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
  });
  element.srcdoc = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${framePolicy}"><script>${program}</script>`;

  return new Promise((resolve, reject) => {
    const listen = (event: MessageEvent<unknown>) => {
      // Any window can post here; the frame alone is this source.
      if (!element.contentWindow || event.source !== element.contentWindow) return;
      // Its program is ours and runs no demo code; what workers say in `text` is checked later.
      const message = event.data as FrameToPage;
      if (message.type === 'ready') resolve(frame);
      else onMessage(message);
    };
    const frame: Frame = {
      post: (message) => element.contentWindow?.postMessage(message, '*'),
      remove: () => {
        window.removeEventListener('message', listen);
        element.remove();
      },
    };
    window.addEventListener('message', listen);
    document.body.append(element);
    setTimeout(() => reject(new Error('The frame did not start.')), startMs);
  });
}
