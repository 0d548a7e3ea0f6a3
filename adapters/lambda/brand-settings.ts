import { type Brand, brandOf } from '../../core/brand.ts';
import { optional } from './settings.ts';

/** The operator's appearance, from this function's settings. @throws naming the first that is missing or wrong */
export const brandSettings = (): Brand =>
  brandOf({
    platformName: optional('platformName'),
    color: optional('brandColor'),
    logoUrl: optional('brandLogo'),
    supportUrl: optional('supportUrl'),
  });
