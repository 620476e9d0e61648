import { upload } from './client.ts';
import type { PictureSent } from './types.ts';

/** Sends a picture for a field; what is answered is then written into the field. */
export function sendPicture(
  slug: string,
  place: { object: string; field: string },
  picture: { bytes: Blob; name: string },
  onSent: (bytes: number) => void,
): Promise<PictureSent> {
  const root = `/api/w/${encodeURIComponent(slug)}/pictures/${place.object}/${encodeURIComponent(place.field)}`;
  return upload<PictureSent>(
    `${root}?name=${encodeURIComponent(picture.name)}&size=${picture.bytes.size}`,
    picture.bytes,
    onSent,
  );
}

/** Where a record's picture is; it changes with the picture. */
export function picturePath(
  slug: string,
  of: { object: string; record: string; field: string; picture: string },
  size: 'small' | 'large',
): string {
  const root = `/api/w/${encodeURIComponent(slug)}/records/${of.object}/${of.record}/pictures/${encodeURIComponent(of.field)}`;
  return `${root}?of=${of.picture}${size === 'small' ? '&small=true' : ''}`;
}
