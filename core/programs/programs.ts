import { activity } from './activity.ts';
import type { Program, ProgramId } from './program.ts';
import { rentalPayPerBooking } from './rental-pay-per-booking.ts';
import { rentalSubscription } from './rental-subscription.ts';
import { stay } from './stay.ts';

/** Every program a listing can follow, by its id. To add one, write its file and name it here. */
export const PROGRAMS: Readonly<Record<ProgramId, Program>> = {
  stay,
  'rental-pay-per-booking': rentalPayPerBooking,
  'rental-subscription': rentalSubscription,
  activity,
};

/** Whether a listing can follow a program of that id. */
export const isProgram = (id: string): id is ProgramId => Object.hasOwn(PROGRAMS, id);

/**
 * The program of that id.
 *
 * @throws where there is none: a listing is refused on registration then, so it was taken away since
 */
export function programOf(id: ProgramId): Program {
  const program = isProgram(id) ? PROGRAMS[id] : undefined;
  if (!program) throw new Error(`no program is called ${id}`);
  return program;
}

/** Where the aliases of support requests and of public questions live, whatever the programs. */
export const SUPPORT_SUBDOMAIN = 'reply';

/** The subdomains under which aliases of `programs`, and of support requests, live, each once: where mail must be received for. */
export const aliasSubdomains = (programs: readonly Program[] = Object.values(PROGRAMS)): readonly string[] => [
  ...new Set([
    ...programs.flatMap(({ aliases }) => [aliases.guest.subdomain, aliases.host.subdomain]),
    SUPPORT_SUBDOMAIN,
  ]),
];
