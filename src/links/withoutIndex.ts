/** The path of a page without the file that a server would show for it. */
export function withoutIndex(pathname: string): string {
  return pathname.replace(/\/index\.html?$/, '/');
}
