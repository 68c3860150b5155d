/** As much of a key event, React's or the browser's, as says who it belongs to. */
interface Key {
  isComposing?: boolean;
  keyCode: number;
  nativeEvent?: {isComposing: boolean};
}

/**
 * Whether a key belongs to the input method: Enter that takes a word of Chinese, Escape that drops it. Safari ends the
 * composition before the key comes; there only the code 229 tells.
 */
export function isOfInputMethod({isComposing, keyCode, nativeEvent}: Key): boolean {
  return (isComposing ?? nativeEvent?.isComposing ?? false) || keyCode === 229;
}
