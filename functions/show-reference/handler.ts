import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import { publicOptions } from '../../adapters/lambda/http-options.ts';
import openapi from '../../openapi.json' with { type: 'json' };
import page from './page.json' with { type: 'json' };
import { showReference } from './show-reference.ts';

/** Also answers what no route takes. */
export const handler = httpHandler('show-reference', showReference({ openapi, page }), publicOptions('show-reference'));
