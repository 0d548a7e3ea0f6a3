/** What is wrong with a call before any rule is asked: the code, its status and words for it. */
interface Description {
  readonly status: number;
  readonly title: string;
  readonly remedy: string;
}

export const REQUEST_PROBLEMS = {
  'malformed-json': {
    status: 400,
    title: 'The body is no JSON',
    remedy: 'Send one JSON object in UTF-8.',
  },
  'invalid-request': {
    status: 400,
    title: 'The request is not as the reference describes it',
    remedy: 'Correct what `errors` lists; /docs describes every field.',
  },
  unauthenticated: {
    status: 401,
    title: 'The call needs a valid token',
    remedy: 'Send "Authorization: Bearer" with a token of the configured issuer.',
  },
  forbidden: {
    status: 403,
    title: 'This role may not make this call',
    remedy: 'Use a token of a role that the reference names for this call.',
  },
  'not-found': {
    status: 404,
    title: 'Nothing of that id is known to you',
    remedy: 'Check the id, and that the token belongs to who may see it.',
  },
  'route-unknown': {
    status: 404,
    title: 'The API has no such path',
    remedy: 'See /docs for the calls there are.',
  },
  'host-unknown': {
    status: 404,
    title: 'The host is not registered',
    remedy: 'Register the host with PUT /hosts/{hostId} first.',
  },
  'listing-unknown': {
    status: 404,
    title: 'The listing is not registered',
    remedy: 'Register the listing with PUT /listings/{listingId} first.',
  },
  'attachment-unknown': {
    status: 404,
    title: 'One of the attachments is not known to you in this conversation, or was forgotten unused',
    remedy: 'Announce the file with POST /conversations/{conversationId}/attachments, and upload it within the day.',
  },
  'booking-unknown': {
    status: 404,
    title: 'No booking of that reference is known to you',
    remedy: "Name a booking of one of the host's listings.",
  },
  'template-unknown': {
    status: 404,
    title: 'No template of that id is known to you',
    remedy: 'See GET /hosts/{hostId}/templates for those there are; it may have been deleted just now.',
  },
  'requirements-not-confirmed': {
    status: 404,
    title: 'Nothing was told of the guest having confirmed the requirements',
    remedy: 'The platform tells of it with PUT /bookings/{bookingId}/requirements-confirmation.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The path does not take this method',
    remedy: 'Use one of the methods that the Allow header names.',
  },
  'fact-fixed': {
    status: 409,
    title: 'A fact that never changes was registered otherwise before',
    remedy: 'Register under a new id.',
  },
  'requirements-changed': {
    status: 409,
    title: 'The listing asks something else than what the guest confirmed',
    remedy: 'Show the guest what `requirements` lists, have it confirmed, and tell that.',
  },
  'idempotency-key-reused': {
    status: 409,
    title: 'The Idempotency-Key came with another body before',
    remedy: 'Use a new key for a new request, or repeat the first body.',
  },
  'attachment-not-ready': {
    status: 409,
    title: 'One of the attachments was not uploaded yet, or is still being scanned',
    remedy: 'Upload it if it is not there yet, and try again after the seconds that Retry-After names.',
  },
  'attachment-used': {
    status: 409,
    title: 'One of the attachments was sent with a message before',
    remedy: 'Upload the file once more to send it once more.',
  },
  'already-restricted': {
    status: 409,
    title: 'The host is restricted so already',
    remedy: 'See GET /hosts/{hostId}/restrictions for the restriction that stands.',
  },
  'message-not-held': {
    status: 409,
    title: 'The message is not held',
    remedy: 'See GET /hosts/{hostId}/held-messages for those that are.',
  },
  'mail-not-quarantined': {
    status: 409,
    title: 'Nothing of this mail is in quarantine',
    remedy: 'See GET /mail for the state that it is in.',
  },
  'mail-delivered': {
    status: 409,
    title: 'The mail became a message',
    remedy: 'Read the conversation with POST /conversations/{conversationId}/readings.',
  },
  'too-many-mailboxes': {
    status: 409,
    title: 'As many mailboxes were admitted for this host as there may be',
    remedy:
      'Take one away with DELETE /hosts/{hostId}/admitted-mailboxes/{address}, or register it with PUT /hosts/{hostId}.',
  },
  'scheduled-settled': {
    status: 409,
    title: 'It was sent, or dropped for good',
    remedy: 'See GET /conversations/{conversationId}/scheduled for what became of it.',
  },
  'template-changed': {
    status: 409,
    title: 'The template is another than the one that was read',
    remedy: 'Read it again with GET /hosts/{hostId}/templates/{templateId}, and change what is there now.',
  },
  'too-many-templates': {
    status: 409,
    title: 'The host has as many templates as it may',
    remedy: 'Delete one that is not used any more; there may be 200.',
  },
  'mail-expired': {
    status: 410,
    title: 'The mail itself is not kept any more',
    remedy: 'Ask its sender to write again; the log keeps what became of it.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is larger than 1 MB',
    remedy: 'Send less than 1,048,576 bytes.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is not declared as JSON',
    remedy: 'Send "Content-Type: application/json".',
  },
  'mailbox-not-admissible': {
    status: 422,
    title: 'The From address of this mail cannot become a mailbox of a host',
    remedy: 'Release the mail without addMailbox, or register the mailbox with PUT /hosts/{hostId}.',
  },
  'language-not-supported': {
    status: 422,
    title: 'Messages are not translated to that language',
    remedy: 'Ask for en, de, fr, es, nl, pl, ru, ar or pt, of whatever region, or show the original.',
  },
  'template-facts-missing': {
    status: 422,
    title: 'Facts that the template names are not known',
    remedy: 'Have what `missing` lists told, or send the text as you edited it, in `text` beside `templateId`.',
  },
  'template-not-for-listing': {
    status: 422,
    title: 'The template is for other listings',
    remedy: 'Use a template that is for all listings or for this one, or add the listing to it.',
  },
  'send-rules-too-large': {
    status: 422,
    title:
      "The rules of the host's templates that go out by themselves are too many, or take more than is kept of them",
    remedy:
      'Have no more than 80 templates go out by themselves; name fewer listings or keywords: a template without `listingIds` is for all.',
  },
  'too-many-exports': {
    status: 429,
    title: 'This conversation was exported often enough within an hour',
    remedy: 'Fetch the exports there are, or ask again after the seconds that Retry-After names.',
  },
  'internal-fault': {
    status: 500,
    title: 'Something went wrong on this side',
    remedy: 'Try again later; if it stays, name the correlationId to whoever runs this service.',
  },
  busy: {
    status: 503,
    title: 'Too much happens in this conversation at once',
    remedy: 'Try again after the seconds that Retry-After names.',
  },
} as const satisfies Record<string, Description>;

export type RequestProblemCode = keyof typeof REQUEST_PROBLEMS;
