import type { Instant } from '../../core/model.ts';
import type { Registry } from '../../core/ports/conversations.ts';
import type { Responses } from '../../core/ports/responses.ts';

export interface ServeResponseRateDeps {
  readonly registry: Pick<Registry, 'host'>;
  readonly responses: Pick<Responses, 'of'>;
  readonly now: () => Instant;
}
