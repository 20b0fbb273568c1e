const LONGEST = 1920;
const QUALITY = 0.85;
export const MOST_PHOTOS = 5;
export const MOST_BYTES = 10 * 1024 * 1024;

/** Fits the longer side into what a case needs to show. */
export function fitted(width: number, height: number, longest = LONGEST): [number, number] {
  const scale = Math.min(1, longest / Math.max(width, height));
  return [Math.round(width * scale), Math.round(height * scale)];
}

/**
 * Makes a photo small enough for a bad network and drops what the camera wrote into it (place, device). What the browser cannot
 * read is sent as it is: the server decides.
 */
export async function prepared(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return file;
  const [width, height] = fitted(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  picture.close();
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? file), 'image/jpeg', QUALITY));
}
