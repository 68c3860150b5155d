import {useEffect, useRef} from 'react';
import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {LostFile} from '@site/src/components/LostFile';
import {useFile} from '@site/src/files/useFile';

/**
 * The packages that the site contains. The build writes them into the page when it has bundled it, so the
 * browser keeps what it finds; come to from another page, it fetches the list.
 */
export function PackageList() {
  const url = useBaseUrl('/licences/packages.txt');
  const box = useRef<HTMLDivElement>(null);
  const load = async () => {
    if (box.current?.hasChildNodes()) return undefined;
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
    return response.text();
  };
  const {file, isLost, retry} = useFile(load, true);
  useEffect(
    function showList() {
      if (file !== undefined && box.current) box.current.innerHTML = file;
    },
    [file],
  );
  return (
    <>
      <div
        ref={box}
        data-licences=""
        suppressHydrationWarning
        dangerouslySetInnerHTML={{__html: ''}}
      />
      {isLost && (
        <LostFile onRetry={retry}>
          <Translate id="licences.lost" description="In the place of the list of packages">
            The list could not be loaded.
          </Translate>
        </LostFile>
      )}
    </>
  );
}
