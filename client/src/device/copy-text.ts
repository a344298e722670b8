/** Into the clipboard, where the browser lets a page. Never rejects. */
export async function copyText(text: string): Promise<'copied' | 'denied'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'denied';
  }
}
