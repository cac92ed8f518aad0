/** Hands a text, or bytes, to the reader as a file; the browser (or Electron) asks where to keep it. */
export const saveFile = (name: string, type: string, text: string): void =>
  save(name, new Blob([text], { type: `${type};charset=utf-8` }));

export const saveBytes = (name: string, type: string, bytes: Uint8Array<ArrayBuffer>): void =>
  save(name, new Blob([bytes], { type }));

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  // Signs that some file systems refuse.
  link.download = name.replace(/[\\/:*?"<>|]/gu, ' ');
  link.click();
  // The download has its own hold on the bytes once it has begun, which is after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
