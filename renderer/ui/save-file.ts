/** Hands a text to the reader as a file; the browser (or Electron) asks where to keep it. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  // Signs that some file systems refuse.
  link.download = name.replace(/[\\/:*?"<>|]/gu, ' ');
  link.click();
  // The download has its own hold on the bytes once it has begun, which is after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
