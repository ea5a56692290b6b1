import type { Picture } from '../entity/enrichment.ts';
import type { ImageAnswer } from './action-api.ts';
import { plainText, shorten } from './plain-text.ts';
import { isHttps } from './references.ts';

/** Longest name of an author on a card; some files thank a whole archive. In UTF-16 units. */
const LONGEST_AUTHOR = 80;

/** A picture that may be shown: where its thumbnail is, and what must be said beside it. */
export interface CreditedPicture extends Omit<Picture, 'data'> {
  thumbnail: string;
}

/** The picture of an answer with its author and licence; undefined unless it has both. */
export function creditOf({ query }: ImageAnswer): CreditedPicture | undefined {
  const [info] = query.pages[0]?.imageinfo ?? [];
  if (info?.thumburl === undefined || info.descriptionurl === undefined) return undefined;
  const { LicenseShortName, LicenseUrl, Artist, Credit } = info.extmetadata;
  const author = shorten(said(Artist) || said(Credit), LONGEST_AUTHOR);
  const licence = shorten(said(LicenseShortName), LONGEST_AUTHOR);
  const width = Math.round(info.thumbwidth ?? 0);
  const height = Math.round(info.thumbheight ?? 0);
  if (author === '' || licence === '' || width < 1 || height < 1) return undefined;
  if (!isHttps(info.thumburl) || !isHttps(info.descriptionurl)) return undefined;
  const licenceUrl = said(LicenseUrl).replace(/^http:/, 'https:');
  return {
    thumbnail: info.thumburl,
    width,
    height,
    author,
    licence,
    ...(isHttps(licenceUrl) && { licenceUrl }),
    page: info.descriptionurl,
  };
}

function said(meta: { value: string | number } | undefined): string {
  return meta === undefined ? '' : plainText(String(meta.value));
}
