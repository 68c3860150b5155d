import type {Props} from '@theme/Navbar/Search';

/** In the bar's own line; the theme's lays a field over it. */
export default function NavbarSearch({children}: Props) {
  return children;
}
