import * as z from 'zod/mini';
import { about, toldInstant } from './fields.ts';

/** A ticket to connect with. */
export const liveTicketAnswer = z.object({
  id: about(z.string(), {
    description: "The ticket's id, which lets nobody connect",
    examples: ['3q2-7wEjRr0B5QmYc8yKd1vXzL9oTt4uHsGfPnAeIbw'],
  }),
  ticket: about(z.string(), {
    description: 'What lets whoever has it connect, once',
    examples: ['Zk1vYmFzZTY0dXJsIHRpY2tldCBvZiAzMiBieXRlcy4'],
  }),
  url: about(z.string(), {
    description: 'Where to connect, with the ticket in it',
    examples: ['wss://live.example.com/live?ticket=Zk1vYmFzZTY0dXJsIHRpY2tldCBvZiAzMiBieXRlcy4'],
  }),
  expiresAt: toldInstant('Until when it can be used'),
});
