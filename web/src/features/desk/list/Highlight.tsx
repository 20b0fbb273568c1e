import { Fragment } from 'react';

/** A passage in which the words that were looked for are marked; the marks are the only markup that is believed. */
export function Highlight({ text }: { text: string }) {
  const parts = text.split(/<(?:em|mark)>(.*?)<\/(?:em|mark)>/gs);
  return parts.map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : <Fragment key={at}>{part}</Fragment>));
}
