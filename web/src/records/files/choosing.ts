/** Which of what a person chose, dropped or pasted is to be attached, and what it is called. */

/** The server's own limit, said before anything is sent. */
export const MOST_BYTES = 25 * 1024 * 1024;

export type Unfit = 'tooLarge' | 'empty';

/** Why a file is not even sent; a folder that was dropped has no size either. */
export function unfit(file: { size: number }): Unfit | undefined {
  if (file.size === 0) return 'empty';
  return file.size > MOST_BYTES ? 'tooLarge' : undefined;
}

/** Files that were pasted by themselves: cells of a spreadsheet and pages of a text bring a picture of themselves along. */
export function pasted(data: { files: ArrayLike<File>; types: readonly string[] } | null): File[] {
  return data && !data.types.includes('text/plain') ? Array.from(data.files) : [];
}

/** Browsers call every screenshot the same; the day and the hour tell them apart. */
export function nameOfPasted(file: { name: string }, screenshot: (when: string) => string, now: Date): string {
  if (file.name !== '' && file.name !== 'image.png') return file.name;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return screenshot(`${day} ${two(now.getHours())}.${two(now.getMinutes())}.${two(now.getSeconds())}`);
}

/** Where the ending of a name begins, which is left alone when a file is renamed. */
export function endingAt(name: string): number {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 6 ? dot : name.length;
}
