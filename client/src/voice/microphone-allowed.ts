let hasBeenOpened = false;

/** The microphone was opened by a press on this page: opening it again asks nobody anything new. */
export function rememberOpened(): void {
  hasBeenOpened = true;
}

/** Whether the microphone may be opened without a press. Browsers that do not tell are asked by a press. */
export async function mayOpenMicrophone(): Promise<boolean> {
  if (hasBeenOpened) return true;
  try {
    // Not in the list of every browser's names, which then throws.
    const { state } = await navigator.permissions.query({ name: 'microphone' });
    return state === 'granted';
  } catch {
    return false;
  }
}
