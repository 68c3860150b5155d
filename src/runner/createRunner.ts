import {fault} from '../../runner/faults';
import {limits, type FrameToPage} from '../../runner/protocol';
import {createConnection} from './connection';
import {watchFrame} from './heartbeat';
import {followRun, type Run} from './run';
import type {RunHandle, RunListener, Runner, RunnerUrls, RunRequest} from './client';

/** A run this old is ended for the next; a younger one may finish, so that a moved knob shows its way. */
const graceMs = 200;

/** What is known of one demo of the page. */
interface Slot {
  run?: Run;
  /** Follows as soon as `run` ends. */
  next?: Run;
  grace?: ReturnType<typeof setTimeout>;
  /** The code that was compiled last, and whether its worker waits to run it again. */
  code?: string;
  compiled?: string;
  again: boolean;
}

/** Makes the runner of a page; nothing is loaded before `prepare` or `run`. */
export function createRunner(urls: RunnerUrls): Runner {
  /** Sent and not yet confirmed to have ended, by id. */
  const runs = new Map<number, Run>();
  const slots = new Map<string, Slot>();
  let ids = 0;
  const connection = createConnection(urls, hear);
  const heart = watchFrame({runs, post: connection.post, onDead: () => renewFrame('silent')});

  function hear(message: FrameToPage): void {
    if (message.type === 'pong') return heart.hear(message);
    if (message.type === 'ready' || message.type === 'spare') return;
    const run = runs.get(message.run);
    if (!run) return;
    if (message.type === 'said') return run.hear(message.text);
    if (message.type === 'lost') {
      return run.fail(fault(message.why === 'flood' ? 'Flood' : 'NoAnswer'));
    }
    runs.delete(run.id);
    run.end('stopped');
  }

  /**
   * Everything in the frame ends; a new one is made at once. Where the frame was silent nobody knows
   * whose fault it was; where a stop took too long the others did nothing wrong and begin anew.
   */
  function renewFrame(why: 'silent' | 'stop'): void {
    connection.drop();
    const lost = [...runs.values()];
    runs.clear();
    for (const run of lost) {
      const slot = slots.get(run.request.demo);
      if (run.stopping) run.end('stopped');
      else if (why === 'silent' || slot?.run !== run) run.fail(fault('NoAnswer'));
      else {
        run.restart();
        void launch(run, Object.assign(slot, {again: false}));
      }
    }
    connection.ready('').catch(() => {});
  }

  async function launch(run: Run, slot: Slot): Promise<void> {
    const {demo, code, knobs = {}, seed = 0} = run.request;
    slot.run = run;
    run.say('running');
    let packs: string[];
    try {
      packs = await connection.ready(code);
    } catch {
      return run.fail(fault('NoRunner'));
    }
    if (run.over) return;
    if (slot.code !== code) Object.assign(slot, {code, compiled: undefined, again: false});
    const {again, compiled} = slot;
    slot.again = false;
    runs.set(run.id, run);
    run.sent = performance.now();
    const job = {code, compiled, knobs, seed, packs};
    connection.post({type: 'run', run: run.id, slot: demo, again, job});
    heart.start();
  }

  /** Between a run's last item and its last word. */
  function settle(run: Run, why: 'done' | 'failed' | 'cut'): void {
    const slot = slots.get(run.request.demo);
    if (why !== 'cut') runs.delete(run.id);
    else if (runs.has(run.id) && !run.stopping) kill(run);
    if (!slot || slot.run !== run) return;
    if (run.compiled !== undefined && slot.code === run.request.code) slot.compiled = run.compiled;
    slot.run = undefined;
    slot.again = why === 'done';
  }

  function follow(run: Run): void {
    const slot = slots.get(run.request.demo);
    if (!slot?.next || slot.run) return;
    const {next} = slot;
    clearTimeout(slot.grace);
    slot.next = undefined;
    void launch(next, slot);
  }

  /** Has the frame end the worker; if that is not confirmed in time, the frame goes. */
  function kill(run: Run): void {
    run.stopping = true;
    connection.post({type: 'stop', run: run.id});
    setTimeout(() => {
      if (runs.get(run.id) === run) renewFrame('stop');
    }, limits.stopMs);
  }

  function stop(run: Run, slot: Slot): void {
    if (slot.next === run) {
      slot.next = undefined;
      clearTimeout(slot.grace);
      slot.run?.end();
      run.end('stopped');
    } else if (!run.over && !run.stopping) {
      if (runs.has(run.id)) kill(run);
      else run.end('stopped');
    }
  }

  /** The latest wins: at once when the code is another, after a short grace when a knob was moved. */
  function replace(before: Run, run: Run, slot: Slot): void {
    const age = before.sent === undefined ? 0 : performance.now() - before.sent;
    const cut = () => {
      slot.next = undefined;
      before.end();
      void launch(run, slot);
    };
    if (before.request.code !== run.request.code || before.stopping || age >= graceMs) return cut();
    slot.next = run;
    run.say('queued');
    slot.grace = setTimeout(cut, graceMs - age);
  }

  return {
    async prepare(code = '') {
      try {
        await connection.ready(code);
        await connection.spare();
      } catch {
        // Offline, perhaps: the run that follows tries again and reports it.
      }
    },
    run(request: RunRequest, listener: RunListener): RunHandle {
      const slot: Slot = slots.get(request.demo) ?? {again: false};
      slots.set(request.demo, slot);
      const run = followRun(++ids, request, listener, {settle, follow});
      clearTimeout(slot.grace);
      const {next} = slot;
      slot.next = undefined;
      next?.end();
      if (slot.run) replace(slot.run, run, slot);
      else void launch(run, slot);
      return {stop: () => stop(run, slot)};
    },
    dispose() {
      heart.stop();
      for (const slot of slots.values()) {
        clearTimeout(slot.grace);
        slot.next?.end('stopped');
        slot.next = undefined;
        slot.run?.end('stopped');
      }
      runs.clear();
      connection.drop();
    },
  };
}
