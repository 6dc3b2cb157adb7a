/**
 * Copies a text and says so in `status`, or says what to do instead: the clipboard is refused without a secure connection,
 * or by the visitor.
 */
export async function copyText(text: string, status: Element | null, words: CopyWords): Promise<void> {
  const say = (sentence = '') => {
    if (status) status.textContent = sentence;
  };
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch {
    say(words.failed);
  }
}

type CopyWords = { copied?: string | undefined; failed?: string | undefined };
