import {translate} from '@docusaurus/Translate';
import styles from './Demo.module.css';
import type {DemoState} from './state';
import {ToolButton} from './ToolButton';

/** What the toolbar can ask for. */
export interface Tools {
  run: () => void;
  stop: () => void;
  reseed: () => void;
  reset: () => void;
  copy: () => void;
  share: () => void;
  toggleChanges: () => void;
  toggleFull: () => void;
}

interface Props {
  state: DemoState;
  tools: Tools;
  hasCopied: boolean;
  showsChanges: boolean;
  isFull: boolean;
}

/** The buttons above output and code. Their names are relied on by tests and by readers' tools. */
export function Toolbar({state, tools, hasCopied, showsChanges, isFull}: Props) {
  const isRunning = state.phase === 'running';
  const isTouched =
    state.origin !== 'author' ||
    state.seed !== 0 ||
    Object.keys(state.values).length > 0 ||
    !['static', 'ready'].includes(state.phase);
  return (
    <div className={styles.toolbar}>
      <ToolButton
        icon="run"
        isNamed
        name={translate({id: 'demo.run', message: 'Run', description: 'Button of a demo'})}
        keys="Ctrl+Enter"
        onClick={tools.run}
      />
      <ToolButton
        icon="stop"
        name={translate({id: 'demo.stop', message: 'Stop', description: 'Button of a demo'})}
        isDisabled={!isRunning}
        onClick={tools.stop}
      />
      {state.draws && (
        <ToolButton
          icon="dice"
          name={translate({
            id: 'demo.seed',
            message: 'New seed',
            description: 'Button of a demo that draws random numbers: runs it with others',
          })}
          onClick={tools.reseed}
        />
      )}
      <ToolButton
        icon="reset"
        name={translate({id: 'demo.reset', message: 'Reset', description: 'Button of a demo'})}
        isDisabled={!isTouched}
        onClick={tools.reset}
      />
      {state.origin !== 'author' && (
        <ToolButton
          icon="changes"
          name={translate({
            id: 'demo.changes',
            message: 'Changes',
            description: 'Button of an edited demo: compares it with the original',
          })}
          isPressed={showsChanges}
          onClick={tools.toggleChanges}
        />
      )}
      <ToolButton
        icon={hasCopied ? 'tick' : 'copy'}
        name={
          hasCopied
            ? translate({
                id: 'demo.copied',
                message: 'Copied',
                description: 'After the code of a demo was copied',
              })
            : translate({
                id: 'demo.copy',
                message: 'Copy',
                description: 'Button of a demo: copies its code',
              })
        }
        onClick={tools.copy}
      />
      <ToolButton
        icon="share"
        name={translate({
          id: 'demo.share',
          message: 'Share',
          description: 'Button of a demo: makes a link to it',
        })}
        onClick={tools.share}
      />
      <ToolButton
        icon={isFull ? 'small' : 'full'}
        name={translate({
          id: 'demo.full',
          message: 'Full screen',
          description: 'Button of a demo: shows nothing but it',
        })}
        isPressed={isFull}
        onClick={tools.toggleFull}
      />
    </div>
  );
}
