/** What the server reads by itself; anything else a browser can show is drawn as one of them first. */
const TAKEN = ['image/png', 'image/jpeg', 'image/gif'];

/** Drawings in SVG may run programs where they are opened: they are left to the server, which says why not. */
const LEFT = ['image/svg+xml', ''];

/** As it is sent: a WebP or a photo of another kind becomes a PNG under the same name, where this browser can read it. */
export async function prepared(file: File): Promise<{ bytes: Blob; name: string }> {
  if (TAKEN.includes(file.type) || LEFT.includes(file.type) || !file.type.startsWith('image/'))
    return { bytes: file, name: file.name };
  try {
    const bytes = await drawn(file);
    return bytes ? { bytes, name: pngName(file.name) } : { bytes: file, name: file.name };
  } catch {
    // This browser cannot read it either: the server refuses it in words.
    return { bytes: file, name: file.name };
  }
}

async function drawn(file: File): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** "logo.webp" → "logo.png": a name does not promise what the file is not. */
export function pngName(name: string): string {
  const dot = name.lastIndexOf('.');
  return `${dot > 0 ? name.slice(0, dot) : name}.png`;
}
