import type {FrameToPage, PageToFrame} from '../../runner/protocol';
import {createAssets} from './assets';
import {openFrame, type Frame} from './frame';
import type {RunnerUrls} from './client';

/** The page's one frame with its program and packs: made when first needed, made anew when it died. */
export function createConnection(urls: RunnerUrls, hear: (message: FrameToPage) => void) {
  const assets = createAssets(urls);
  let opening: Promise<Frame> | undefined;
  let current: Frame | undefined;
  let given = new Set<string>();
  let spare: Promise<void> | undefined;
  let onSpare: (() => void) | undefined;

  async function open(): Promise<Frame> {
    spare = new Promise((resolve) => {
      onSpare = resolve;
    });
    const programs = await assets.programs();
    const frame = await openFrame(programs.frame, (message) => {
      if (message.type === 'spare') onSpare?.();
      else hear(message);
    });
    frame.post({type: 'load', worker: programs.worker});
    given = new Set();
    current = frame;
    return frame;
  }

  function connect(): Promise<Frame> {
    opening ??= open();
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  }

  /** Resolves when the frame can run `code`; answers with the packs that it imports. */
  async function ready(code: string): Promise<string[]> {
    const names = assets.packsOf(code);
    const [frame, texts] = await Promise.all([connect(), Promise.all(names.map(assets.pack))]);
    names.forEach((name, i) => {
      if (given.has(name)) return;
      given.add(name);
      frame.post({type: 'pack', name, text: texts[i]});
    });
    return names;
  }

  return {
    ready,
    /** Resolves when a spare worker waits. */
    spare: async (): Promise<void> => spare,
    /** The frame at this moment. */
    current: () => current,
    post: (message: PageToFrame) => current?.post(message),
    /** Takes the frame away, and with it every worker. */
    drop() {
      current?.remove();
      current = undefined;
      opening = undefined;
    },
  };
}
