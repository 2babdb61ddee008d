/** Saves a text as a file on this device. Nothing of it leaves the browser. */
export function downloadText(fileName: string, text: string, type = 'text/markdown'): void {
  download(fileName, text, `${type};charset=utf-8`);
}

/** The same for what is no text. */
export function downloadBytes(fileName: string, bytes: Uint8Array<ArrayBuffer>): void {
  download(fileName, bytes, 'application/octet-stream');
}

function download(fileName: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers begin to read only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
