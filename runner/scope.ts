/**
 * Imported first: takes what the runner needs from the worker's global scope, then strips it. What is
 * exported here is out of a demo's reach; nothing else of the browser is left.
 */
import {stripGlobals} from './strip';
import {countTimers} from './timers';

interface WorkerScope {
  postMessage(message: string): void;
  setTimeout(callback: string | (() => void), ms?: number): number;
  performance: {now(): number};
  addEventListener(type: 'message', listener: (event: {data: unknown}) => void): void;
  addEventListener(
    type: 'unhandledrejection',
    listener: (event: {reason: unknown; preventDefault(): void}) => void,
  ): void;
  addEventListener(
    type: 'error',
    listener: (event: {error: unknown; lineno?: number; preventDefault(): void}) => void,
  ): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Sends a text to the frame. */
export const post = scope.postMessage.bind(scope);

/** The engine's own timer; takes code as text, too. */
export const setNative = scope.setTimeout.bind(scope);

export const now = scope.performance.now.bind(scope.performance);

let onMessage: (data: unknown) => void = () => {};
let onStray: (thrown: unknown, line?: number) => void = () => {};

/** Hears the frame. */
export function listen(listener: (data: unknown) => void): void {
  onMessage = listener;
}

/** Hears errors that nobody caught, until the next call. */
export function catchStrays(listener: (thrown: unknown, line?: number) => void): void {
  onStray = listener;
}

scope.addEventListener('message', (event) => onMessage(event.data));
scope.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  onStray(event.reason);
});
scope.addEventListener('error', (event) => {
  event.preventDefault();
  onStray(event.error, event.lineno);
});

// Deep inside lab, the line of the demo is still among the frames.
Object.assign(Error, {stackTraceLimit: 50});

/** The timers that a demo sees. */
export const timers = countTimers({setTimeout: setNative}, (thrown) => onStray(thrown));

/** Names that could not be taken away; empty in every browser known. */
export const resisted = stripGlobals(globalThis);

Object.assign(globalThis, timers.timers);
