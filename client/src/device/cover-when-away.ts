/**
 * Covers the page while another app or tab is in front, so that neither the list of open apps nor a glance shows what
 * stands here (leave.css). Returns what stops it. Focus and scroll stay where they are.
 */
export function coverWhenAway(
  page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'> & {
    readonly documentElement: { readonly dataset: DOMStringMap };
  },
): () => void {
  const { dataset } = page.documentElement;
  const look = (): void => {
    if (page.visibilityState === 'hidden') dataset['away'] = '';
    else delete dataset['away'];
  };
  look();
  page.addEventListener('visibilitychange', look);
  return () => {
    page.removeEventListener('visibilitychange', look);
    delete dataset['away'];
  };
}
