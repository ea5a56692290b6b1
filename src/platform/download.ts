/** How long a browser may take to begin a download before its address is taken back. In ms. */
const BEGIN_MS = 60_000;

/** Gives the reader a file to save. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGIN_MS);
}
