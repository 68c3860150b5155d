import {withoutIndex} from '../links/withoutIndex';

/**
 * `…/index.html` is the page that `…/` is. The router reads the address when the page's scripts begin, and
 * would draw another sidebar and other links than the server did: the address is made plain before.
 */
if (typeof window !== 'undefined') {
  const {pathname, search, hash} = location;
  const plain = withoutIndex(pathname);
  if (plain !== pathname) history.replaceState(history.state, '', plain + search + hash);
}

export default {};
