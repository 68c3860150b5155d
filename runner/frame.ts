/**
 * The program of the hidden frame, which has an origin of its own and runs no demo code. It keeps the
 * workers, stamps what they say with the number of their run and ends them.
 */
import type {FrameToPage, FrameToWorker, Job, PageToFrame} from './protocol';

interface Hand {
  worker: Worker;
  /** Packs it has been given. */
  packs: Set<string>;
  run?: number;
  slot: string;
  job?: Job;
  began: boolean;
  /** When its event loop last turned. */
  seen: number;
  /** Messages since `since`. */
  count: number;
  since: number;
}

const mostPerSecond = 300;
const longest = 5_000_000;
const idleMs = 15_000;
const mostIdle = 2;

const packs = new Map<string, string>();
const running = new Map<number, Hand>();
/** Workers that have done their run and can do it again with other knobs, by slot. */
const idle = new Map<string, Hand>();
let program: string | undefined;
let spare: Hand | undefined;

const tell = (message: FrameToPage) => parent.postMessage(message, '*');

addEventListener('message', (event: MessageEvent<PageToFrame>) => {
  if (event.source !== parent) return;
  const message = event.data;
  switch (message.type) {
    case 'load':
      program = URL.createObjectURL(new Blob([message.worker], {type: 'text/javascript'}));
      makeSpare();
      break;
    case 'pack':
      packs.set(message.name, message.text);
      if (spare) give(spare, [message.name]);
      break;
    case 'run':
      begin(message.run, message.slot, message.job, message.again);
      break;
    case 'stop':
      stop(message.run);
      break;
    case 'ping':
      answer(message.id);
  }
});
tell({type: 'ready'});

function hire(): Hand {
  const worker = new Worker(program ?? '');
  const hand: Hand = {
    worker,
    packs: new Set(),
    slot: '',
    began: false,
    seen: 0,
    count: 0,
    since: performance.now(),
  };
  worker.onmessage = (event) => hear(hand, event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    lose(hand, 'crash');
  };
  return hand;
}

function makeSpare(): void {
  if (spare || program === undefined) return;
  spare = hire();
  give(spare, packs.keys());
}

function give(hand: Hand, names: Iterable<string>): void {
  for (const name of names) {
    const text = packs.get(name);
    if (text === undefined || hand.packs.has(name)) continue;
    hand.packs.add(name);
    send(hand, {type: 'pack', name, text});
  }
}

function send(hand: Hand, message: FrameToWorker): void {
  hand.worker.postMessage(message);
}

function begin(run: number, slot: string, job: Job, again: boolean): void {
  const used = idle.get(slot);
  idle.delete(slot);
  if (used && !again) used.worker.terminate();
  const hand = (again && used) || takeSpare();
  Object.assign(hand, {run, slot, job, began: false, seen: performance.now()});
  running.set(run, hand);
  give(hand, job.packs);
  send(hand, {type: 'run', job});
  if (hand === used) setTimeout(() => replaceSleeper(hand, run, slot, job), 100);
}

/** What an earlier run left behind may keep a worker from its next: then a fresh one takes over. */
function replaceSleeper(hand: Hand, run: number, slot: string, job: Job): void {
  if (hand.began || running.get(run) !== hand) return;
  dismiss(hand);
  begin(run, slot, job, false);
}

function takeSpare(): Hand {
  const hand = spare ?? hire();
  spare = undefined;
  setTimeout(makeSpare, 60);
  return hand;
}

function hear(hand: Hand, text: unknown): void {
  const now = performance.now();
  if (now - hand.since > 1000) Object.assign(hand, {since: now, count: 0});
  hand.count++;
  if (typeof text !== 'string' || text.length > longest || hand.count > mostPerSecond) {
    return lose(hand, 'flood');
  }
  const is = (type: string) => text.startsWith(`{"type":"${type}"`);
  if (is('loaded')) return tell({type: 'spare'});
  if (is('pong')) {
    hand.seen = now;
    return;
  }
  if (hand.run === undefined || running.get(hand.run) !== hand) return;
  if (is('began')) hand.began = true;
  tell({type: 'said', run: hand.run, text});
  // What had much memory goes with it.
  if (is('failed') || text.startsWith('{"type":"done","heavy":true')) dismiss(hand);
  else if (is('done')) rest(hand);
}

function rest(hand: Hand): void {
  if (hand.run !== undefined) running.delete(hand.run);
  hand.run = undefined;
  idle.get(hand.slot)?.worker.terminate();
  idle.delete(hand.slot);
  idle.set(hand.slot, hand);
  for (const [slot, {worker}] of idle) {
    if (idle.size <= mostIdle) break;
    worker.terminate();
    idle.delete(slot);
  }
  setTimeout(() => {
    if (idle.get(hand.slot) !== hand || performance.now() - hand.seen < idleMs) return;
    hand.worker.terminate();
    idle.delete(hand.slot);
  }, idleMs + 100);
}

function dismiss(hand: Hand): void {
  hand.worker.terminate();
  if (hand.run !== undefined) running.delete(hand.run);
  hand.run = undefined;
}

function lose(hand: Hand, why: 'crash' | 'flood'): void {
  const {run} = hand;
  dismiss(hand);
  if (hand === spare) spare = undefined;
  if (idle.get(hand.slot) === hand) idle.delete(hand.slot);
  if (run !== undefined) tell({type: 'lost', run, why});
}

function stop(run: number): void {
  const hand = running.get(run);
  if (hand) dismiss(hand);
  tell({type: 'stopped', run});
}

function answer(id: number): void {
  const now = performance.now();
  const quiet: Record<number, number> = {};
  for (const [run, hand] of running) {
    quiet[run] = now - hand.seen;
    send(hand, {type: 'ping'});
  }
  tell({type: 'pong', id, idle: quiet});
}
