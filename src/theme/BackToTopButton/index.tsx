/** None: nothing floats over a page here. The sidebar and the Home key lead to the top. */
export default function BackToTopButton() {
  return null;
}
