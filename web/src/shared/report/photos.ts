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
  try {
    return (await smaller(file)) ?? file;
  } catch {
    return file;
  }
}

async function smaller(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const [width, height] = fitted(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  pen?.drawImage(picture, 0, 0, width, height);
  picture.close();
  // a phone that is short of memory gives no canvas: an empty picture is worse than a large one
  return pen && new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
}
