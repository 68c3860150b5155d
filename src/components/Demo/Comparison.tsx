import Translate from '@docusaurus/Translate';
import {LostFile} from '@site/src/components/LostFile';
import {useFile} from '@site/src/files/useFile';

/** The edited text compared with the original; the program that compares comes when it is wanted. */
export function Comparison(texts: {original: string; edited: string}) {
  const {file, isLost, retry} = useFile(() => import('./Changes'), true);
  if (file) return <file.default {...texts} />;
  if (!isLost) return null;
  return (
    <LostFile onRetry={retry}>
      <Translate id="demo.changes.lost" description="In the place of a comparison">
        The comparison could not be loaded.
      </Translate>
    </LostFile>
  );
}
